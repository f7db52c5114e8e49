curl "https://pets.example.com/pets"
