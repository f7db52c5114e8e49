curl "https://torture.example.com/parts"
