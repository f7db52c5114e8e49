curl "https://api.example.com/styled" \
    -X POST
