curl "https://ordeal.example.com/v2/forms" \
    --data-urlencode 'plain=plain'
