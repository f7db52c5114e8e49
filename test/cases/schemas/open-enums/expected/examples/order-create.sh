curl "https://orders.example.com/orders" \
    -H 'Content-Type: application/json' \
    -d '{
            "urgency": "low"
          }'
