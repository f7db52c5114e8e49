curl "https://vault.example.com/health"
