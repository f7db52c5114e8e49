curl "$BASE_URL/invitations/accept/$CODE"
