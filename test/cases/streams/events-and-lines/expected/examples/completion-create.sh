curl "https://chat.example.com/completions" \
    -H 'Content-Type: application/json' \
    -d '{
            "prompt": "prompt"
          }'
