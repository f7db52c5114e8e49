curl "https://store.example.com/v2/items" \
    -u "$LOGIN"
