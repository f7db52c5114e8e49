curl "https://ordeal.example.com/v2/texts" \
    -H 'Content-Type: text/plain' \
    --data-raw 'content'
