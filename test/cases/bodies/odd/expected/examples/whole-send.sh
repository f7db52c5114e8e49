curl "https://api.example.com/wholes" \
    --data-binary @content
