curl "https://torture.example.com/mixtures"
