curl "https://eu.example.com/v1/zones"
