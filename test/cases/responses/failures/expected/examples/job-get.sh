curl "https://jobs.example.com/jobs/$JOB_ID"
