curl "https://api.cloudflare.com/client/v4/accounts/$ACCOUNT_ID/connectivity/directory/services" \
    -H 'Content-Type: application/json' \
    -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN" \
    -d '{
            "host": {
              "hostname": "api.example.com",
              "resolver_network": {
                "tunnel_id": "0191dce4-9ab4-7fce-b660-8e5dec5172da"
              }
            },
            "name": "web-server",
            "type": "http"
          }'
