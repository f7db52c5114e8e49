curl "https://zoo.example/notes/$ID"
