curl "https://api.example.com/rest?method=null"
