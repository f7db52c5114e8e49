curl "https://vault.example.com/secrets" \
    -H "Authorization: Bearer $VAULT_TOKEN"
