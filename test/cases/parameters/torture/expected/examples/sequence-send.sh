curl "https://torture.example.com/sequences" \
    -H 'Content-Type: application/json-seq' \
    --data-binary '{}'
