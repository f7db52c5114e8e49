curl "https://reports.example.com/reports/$NAME/text"
