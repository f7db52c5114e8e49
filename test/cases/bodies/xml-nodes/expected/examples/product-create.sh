curl "https://nodes.example/products" \
    -H 'Content-Type: application/xml' \
    --data-binary @body.xml
