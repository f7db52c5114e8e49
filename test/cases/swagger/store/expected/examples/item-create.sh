curl "https://store.example.com/v2/items" \
    -H 'Content-Type: application/json' \
    -u "$LOGIN" \
    -d '{
            "kind": "kind",
            "name": "name"
          }'
