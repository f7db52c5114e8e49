curl "https://api.example.com/fields" \
    -X POST
