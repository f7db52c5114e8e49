curl "https://uploads.example.com/uploads" \
    -X POST
