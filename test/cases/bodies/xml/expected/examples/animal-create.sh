curl "https://zoo.example/animals" \
    -H 'Content-Type: application/xml' \
    --data-binary @body.xml
