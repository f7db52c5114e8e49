curl "https://files.example.com/prod/pages/index"
