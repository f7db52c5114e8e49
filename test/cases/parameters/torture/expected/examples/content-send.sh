curl "https://torture.example.com/contents/$JSON"
