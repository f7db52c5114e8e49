curl "https://chat.example.com/rooms/$ROOM_ID/notices"
