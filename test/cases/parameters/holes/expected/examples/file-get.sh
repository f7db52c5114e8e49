curl "https://files.example.com/prod/drives/$DRIVE_ID/files/$_PATH"
