curl "$BASE_URL/deployment"
