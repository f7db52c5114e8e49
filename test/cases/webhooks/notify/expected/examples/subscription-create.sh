curl "https://orders.example.com/subscriptions" \
    -H 'Content-Type: application/json' \
    -d '{
            "url": "https://example.com"
          }'
