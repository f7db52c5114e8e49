curl "https://torture.example.com/parts" \
    -X POST
