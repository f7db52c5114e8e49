curl "https://parts.example.com/items"
