curl "https://names.example.com/pets/$PET_ID?options=options" \
    -X DELETE
