curl "https://api.example.com/copies/$REGION/$REGION"
