curl "https://api.example.com/tags/$ARN?keys=keys" \
    -X DELETE
