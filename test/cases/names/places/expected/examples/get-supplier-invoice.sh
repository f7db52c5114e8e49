curl "$BASE_URL/supplierInvoice"
