curl "https://api.example.com/texts" \
    -H 'Content-Type: application/x-www-form-urlencoded' \
    --data-raw 'content'
