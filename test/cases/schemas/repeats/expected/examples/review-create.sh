curl "https://reviews.example.com/reviews" \
    -H 'Content-Type: application/json' \
    -d '{
            "author": {
              "login": "login",
              "id": 1
            },
            "link": {
              "href": "href"
            }
          }'
