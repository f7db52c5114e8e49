curl "https://values.example.com/records" \
    -H 'Content-Type: application/json' \
    -d '{
            "level": 1,
            "secret": "secretxx",
            "parent": {}
          }'
