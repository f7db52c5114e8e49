curl "$BASE_URL/supplier/$NUMBER/invoice"
