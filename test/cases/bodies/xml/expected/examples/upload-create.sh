curl "https://zoo.example/uploads" \
    -H 'Content-Type: text/xml' \
    --data-binary @body.xml
