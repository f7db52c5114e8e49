curl "https://ordeal.example.com/v2/values" \
    -H 'Content-Type: application/json' \
    -d '[]'
