curl "https://parts.example.com/batches" \
    -H 'Content-Type: multipart/mixed' \
    -F '="{\"title\":\"title\"}";type=application/json'
