curl "https://ordeal.example.com/v2/files/$ID" \
    -X PUT \
    -F 'file=@file'
