curl "$BASE_URL/jobs/"
