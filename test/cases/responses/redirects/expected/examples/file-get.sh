curl "https://archive.example.com/v1/films/$ID/file"
