/**
 * What a table says of a status: the code itself, its range, else `default`.
 * An entry that is undefined says nothing, and that no wider one does.
 */
export function byStatus<Value>(
  table: { readonly [status: string]: Value },
  status: number,
): Value | undefined {
  const range = `${String(status).slice(0, 1)}XX`;
  const key = [String(status), range].find((one) => one in table);
  return table[key ?? "default"];
}
