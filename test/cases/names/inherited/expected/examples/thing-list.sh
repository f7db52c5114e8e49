curl "https://p.example/things?q=q"
