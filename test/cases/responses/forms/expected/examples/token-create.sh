curl "https://scans.example.com/token" \
    -X POST
