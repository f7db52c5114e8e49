curl "$BASE_URL/documents/$ID"
