curl "https://torture.example.com/words/$SIMPLE/$LABEL/$MATRIX"
