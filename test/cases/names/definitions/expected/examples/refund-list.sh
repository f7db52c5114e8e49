curl "$BASE_URL/refunds"
