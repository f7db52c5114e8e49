curl "https://torture.example.com/queries/json"
