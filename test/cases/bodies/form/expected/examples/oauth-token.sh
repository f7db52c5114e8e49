curl "https://auth.example.com/oauth/token" \
    --data-urlencode 'grant_type=password' \
    --data-urlencode 'username=username' \
    --data-urlencode 'password=password'
