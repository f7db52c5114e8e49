curl "https://nodes.example/steps" \
    -H 'Content-Type: application/xml' \
    --data-binary @body.xml
