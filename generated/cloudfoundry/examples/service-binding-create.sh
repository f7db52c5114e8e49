curl "https://api.your-domain.com/v2/service_bindings?accepts_incomplete=false" \
    -H 'Content-Type: application/json' \
    -H "Authorization: Bearer $BEARER" \
    -d '{
            "app_guid": "081d55a0-1bfa-4e51-8d08-273f764988db",
            "name": "prod-db",
            "parameters": {
              "the_service_broker": "wants this object"
            },
            "service_instance_guid": "a0029c76-7017-4a74-94b0-54a04ad94b80"
          }'
