curl "https://inbox.example.com/messages" \
    -H 'Content-Type: application/json' \
    -d '{
            "text": "text"
          }'
