curl "https://files.example.com/v1/files/$FILE_ID/content" \
    -X PUT \
    -H 'Content-Type: application/octet-stream' \
    --data-binary @content
