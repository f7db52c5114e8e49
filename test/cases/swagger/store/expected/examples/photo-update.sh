curl "https://store.example.com/v2/items/$ID/photo" \
    -X PUT \
    -H "Authorization: Bearer $OAUTH" \
    -F 'file=@file'
