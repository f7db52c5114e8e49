curl "https://jobs.example.com/jobs" \
    -X POST
