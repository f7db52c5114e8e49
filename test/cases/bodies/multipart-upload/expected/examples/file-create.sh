curl "https://files.example.com/v1/files" \
    -F 'file=@file' \
    --form-string 'purpose=archive'
