curl "https://api.example.com/v1/rooms" \
    -H 'Content-Type: application/json' \
    -H "Authorization: Bearer $GUESTS" \
    -d '{
            "number": "number"
          }'
