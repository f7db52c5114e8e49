curl "https://api.example.com/?Action=DeleteQueue" \
    -X POST
