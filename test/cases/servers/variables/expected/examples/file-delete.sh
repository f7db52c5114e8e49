curl "https://eu.example.com/v1/files" \
    -X DELETE
