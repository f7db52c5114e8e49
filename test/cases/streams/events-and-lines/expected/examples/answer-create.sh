curl "https://chat.example.com/answers" \
    -X POST
