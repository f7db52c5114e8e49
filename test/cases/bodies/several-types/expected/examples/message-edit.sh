curl "https://inbox.example.com/messages" \
    -X PATCH \
    -H 'Content-Type: application/json' \
    -d '{}'
