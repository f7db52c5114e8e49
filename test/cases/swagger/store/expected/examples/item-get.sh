curl "https://store.example.com/v2/items/$IDS" \
    -u "$LOGIN"
