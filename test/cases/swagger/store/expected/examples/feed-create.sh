curl "https://store.example.com/v2/feed" \
    -H 'Content-Type: application/xml' \
    -u "$LOGIN" \
    --data-binary @body.xml
