curl "https://inbox.example.com/messages" \
    -X PUT
