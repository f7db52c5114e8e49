curl "https://p.example/things" \
    -X POST
