curl "https://scans.example.com/scans/$ID"
