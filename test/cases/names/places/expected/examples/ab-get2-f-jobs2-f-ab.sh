curl "$BASE_URL/jobs/a_b"
