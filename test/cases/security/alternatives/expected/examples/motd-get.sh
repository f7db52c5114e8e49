curl "https://vault.example.com/motd"
