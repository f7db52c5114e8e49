curl "$BASE_URL/invoice"
