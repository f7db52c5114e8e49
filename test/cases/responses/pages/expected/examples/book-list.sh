curl "https://library.example.com/v1/books?genre=genre"
