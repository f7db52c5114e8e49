curl "https://api.cloudflare.com/client/v4/accounts/$ACCOUNT_ID/magic/cloud/providers" \
    -H 'Content-Type: application/json' \
    -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN" \
    -d '{
            "cloud_type": "AWS",
            "friendly_name": "friendly_name"
          }'
