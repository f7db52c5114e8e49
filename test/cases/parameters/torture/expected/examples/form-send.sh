curl "https://torture.example.com/forms"
