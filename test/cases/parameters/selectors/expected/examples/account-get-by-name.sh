curl "https://api.example.com/accounts/$NAME"
