curl "https://kennel.example.com/dogs/walk" \
    -X POST
