curl "https://chat.example.com/backup" \
    -X PUT \
    -H 'Content-Type: application/x-ndjson' \
    --data-binary @content
