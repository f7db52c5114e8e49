curl "https://files.example.com/prod/files/$ID:pin" \
    -X POST
