curl "https://api.example.com/accounts/$ID"
