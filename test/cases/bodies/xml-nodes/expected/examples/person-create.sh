curl "https://nodes.example/people" \
    -H 'Content-Type: application/xml' \
    --data-binary @body.xml
