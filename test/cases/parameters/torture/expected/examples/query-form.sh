curl "https://torture.example.com/queries/form" \
    -X QUERY
