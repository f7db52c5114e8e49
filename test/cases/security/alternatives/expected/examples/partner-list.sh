curl "https://vault.example.com/partners" \
    -H "Authorization: Bearer $VAULT_TOKEN" \
    -H "X-Partner: $PARTNER"
