curl "https://torture.example.com/mixtures" \
    -X POST
