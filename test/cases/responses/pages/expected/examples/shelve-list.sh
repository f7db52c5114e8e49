curl "https://library.example.com/v1/accounts/$ACCOUNT_ID/shelves"
