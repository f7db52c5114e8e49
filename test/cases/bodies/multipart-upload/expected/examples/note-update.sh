curl "https://files.example.com/v1/files/$FILE_ID/note" \
    -X PUT \
    -H 'Content-Type: text/plain' \
    --data-raw 'Read this first.'
