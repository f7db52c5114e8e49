curl "https://orders.example.com/orders/$ORDER" \
    -X PUT \
    -H 'Content-Type: application/json' \
    -d '{
            "id": "id",
            "status": "open"
          }'
