curl "https://store.example.com/v2/items/$ID/photo" \
    -u "$LOGIN" \
    --output content
