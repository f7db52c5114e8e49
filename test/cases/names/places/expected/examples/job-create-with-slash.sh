curl "$BASE_URL/jobs/" \
    -X POST
