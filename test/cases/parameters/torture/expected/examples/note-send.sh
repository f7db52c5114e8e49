curl "https://torture.example.com/notes" \
    -H 'Content-Type: text/plain' \
    --data-raw 'content'
