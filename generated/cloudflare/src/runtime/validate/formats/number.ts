/** A signed 32-bit integer. */
export function isInt32(value: number): boolean {
  return (value | 0) === value;
}

/** A signed 64-bit integer; a JavaScript number holds those beyond 2^53 rounded. */
export function isInt64(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= 2 ** 63;
}

/** A single-precision number: within its range. */
export function isFloat(value: number): boolean {
  return Number.isFinite(Math.fround(value));
}
