curl "$BASE_URL/jobs/a-b"
