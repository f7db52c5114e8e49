curl "https://ordeal.example.com/v2/lists/$CSV/$SSV/$TSV/$PIPES"
