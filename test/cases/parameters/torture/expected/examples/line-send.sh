curl "https://torture.example.com/lines" \
    -H 'Content-Type: application/jsonl' \
    --data-binary '{}'
