curl "https://chat.example.com/imports" \
    -H 'Content-Type: application/x-ndjson' \
    --data-binary '{"from":"from","text":"text"}'
