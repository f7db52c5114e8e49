curl "https://kennel.example.com/dogs"
