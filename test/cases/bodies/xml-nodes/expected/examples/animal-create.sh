curl "https://nodes.example/animals" \
    -H 'Content-Type: application/xml' \
    --data-binary @body.xml
