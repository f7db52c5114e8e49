curl "https://torture.example.com/patches" \
    -X PATCH \
    -H 'Content-Type: application/merge-patch+json' \
    -d '{}'
