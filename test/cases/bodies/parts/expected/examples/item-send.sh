curl "https://parts.example.com/items" \
    -H 'Content-Type: multipart/mixed' \
    -F '="{\"title\":\"title\"}";type=application/json'
