curl "https://vault.example.com/audit" \
    -H "Authorization: Bearer $SINGLE_SIGN_ON"
