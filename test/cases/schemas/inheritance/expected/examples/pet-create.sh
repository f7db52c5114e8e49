curl "https://pets.example.com/pets" \
    -H 'Content-Type: application/json' \
    -d '{
            "species": "cat",
            "name": "name",
            "indoor": true
          }'
