curl "https://torture.example.com/objects/$SIMPLE/$SIMPLE_X/$LABEL/$LABEL_X/$MATRIX/$MATRIX_X"
