curl "https://files.example.com/prod/pages/$_PROXY"
