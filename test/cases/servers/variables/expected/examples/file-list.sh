curl "https://files-eu.example.com/files"
