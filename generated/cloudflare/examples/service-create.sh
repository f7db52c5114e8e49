curl "https://api.cloudflare.com/client/v4/accounts/$ACCOUNT_ID/connectivity/directory/services" \
    -H 'Content-Type: application/json' \
    -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN" \
    -d '{
            "host": {
              "ipv4": "10.0.0.1",
              "network": {
                "tunnel_id": "0191dce4-9ab4-7fce-b660-8e5dec5172da"
              }
            },
            "http_port": 8080,
            "https_port": 8443,
            "name": "web-app",
            "type": "http"
          }'
