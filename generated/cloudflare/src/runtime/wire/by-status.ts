/** What a table says of a status: the code itself, its range, else `default`. */
export function byStatus<Value>(
  table: { readonly [status: string]: Value },
  status: number,
): Value | undefined {
  const range = `${String(status).slice(0, 1)}XX`;
  return table[status] ?? table[range] ?? table["default"];
}
