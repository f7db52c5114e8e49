curl "https://nodes.example/documents" \
    -H 'Content-Type: application/xml' \
    --data-binary @body.xml
