curl "https://archive.example.com/v1/films" \
    -H 'Content-Type: application/json' \
    -d '{
            "title": "title"
          }'
