curl "https://api.example.com/rest?method=echo"
