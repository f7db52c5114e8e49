curl "$BASE_URL/pages/$NAME"
