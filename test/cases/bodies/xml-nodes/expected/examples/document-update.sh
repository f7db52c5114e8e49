curl "https://nodes.example/documents" \
    -X PUT \
    -H 'Content-Type: application/xml' \
    --data-binary @body.xml
