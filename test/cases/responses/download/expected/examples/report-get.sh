curl "https://reports.example.com/reports/$NAME" \
    --output content
