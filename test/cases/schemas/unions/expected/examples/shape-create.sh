curl "https://shapes.example.com/shapes" \
    -H 'Content-Type: application/json' \
    -d '{
            "kind": "round",
            "radius": 1
          }'
