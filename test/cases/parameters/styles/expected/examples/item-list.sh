curl "https://search.example.com/indexes/$INDEX/points/$POINT/items" \
    -H 'X-Trace: X-Trace' \
    -b "session=session"
