curl "https://trees.example.com/trees" \
    -H 'Content-Type: application/json' \
    -d '{
            "label": "label"
          }'
