curl "https://api.example.com/v1/rooms" \
    -H "Authorization: Bearer $GUESTS"
