curl "https://api.example.com/?Action=CreateQueue" \
    -X POST
