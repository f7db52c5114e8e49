curl "https://zoo.example/notes/$ID" \
    -X PUT \
    -H 'Content-Type: application/xml' \
    --data-raw 'content'
