curl "https://zoo.example/animals"
