curl "https://pets.example.com/pets/$PET_ID" \
    -X DELETE
