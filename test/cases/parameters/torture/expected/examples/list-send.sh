curl "https://torture.example.com/lists/$SIMPLE/$SIMPLE_X/$LABEL/$LABEL_X/$MATRIX/$MATRIX_X"
