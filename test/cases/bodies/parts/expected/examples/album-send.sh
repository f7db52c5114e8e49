curl "https://parts.example.com/albums" \
    -F 'cover=@cover'
