curl "https://orders.example.com/orders"
