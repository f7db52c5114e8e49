curl "https://library.example.com/v1/events"
