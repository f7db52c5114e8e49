curl "https://nodes.example/reports" \
    -H 'Content-Type: application/xml' \
    --data-binary @body.xml
