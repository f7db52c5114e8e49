curl "https://torture.example.com/forms" \
    -X POST
