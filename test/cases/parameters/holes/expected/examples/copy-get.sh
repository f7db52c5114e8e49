curl "https://files.example.com/prod/copies/$COPY_ID"
