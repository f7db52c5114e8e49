curl "$BASE_URL/invitations/accept" \
    -X POST
