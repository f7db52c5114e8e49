curl "https://names.example.com/default/new" \
    -X POST
