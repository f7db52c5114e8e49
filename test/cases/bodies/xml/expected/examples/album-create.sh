curl "https://zoo.example/albums" \
    -F 'cover="{\"name\":\"name\",\"photos\":[]}";type=application/json'
