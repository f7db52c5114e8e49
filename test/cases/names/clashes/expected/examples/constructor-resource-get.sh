curl "https://names.example.com/pets/$PET_ID/constructor"
