curl "https://store.example.com/v2/search" \
    --data-urlencode 'q=q'
