curl "https://parts.example.com/batches"
