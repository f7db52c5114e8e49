curl "https://store.example.com/v2/note" \
    -X PUT \
    -u "$LOGIN"
