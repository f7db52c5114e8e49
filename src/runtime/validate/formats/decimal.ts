const integerPattern = /^-?0*\d{1,20}$/;
const decimalPattern = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d+)?$/;
const secondsPattern = /^-?\d+(?:\.\d+)?$/;

/** A signed 64-bit integer in decimal digits. */
export function isInt64Text(text: unknown): boolean {
  return (
    typeof text === "string" && isWithin(text, -(2n ** 63n), 2n ** 63n - 1n)
  );
}

/** An unsigned 64-bit integer in decimal digits. */
export function isUint64Text(text: unknown): boolean {
  return typeof text === "string" && isWithin(text, 0n, 2n ** 64n - 1n);
}

/** A numeric literal of SQL (ISO/IEC 9075-2, section 5.3). */
export function isDecimalText(text: unknown): boolean {
  return typeof text === "string" && decimalPattern.test(text);
}

/** A decimal of at most 34 significant digits, or a special value (IEEE 754-2008, section 3.5). */
export function isDecimal128Text(text: unknown): boolean {
  if (typeof text !== "string") return false;
  if (/^(?:NaN|-?INF)$/.test(text)) return true;
  const [digits = ""] = text.split(/[Ee]/);
  const significant = digits.replace(/[+.-]/g, "").replace(/^0+/, "");
  return isDecimalText(text) && significant.length <= 34;
}

/** Seconds since the epoch in decimal digits (POSIX.1-2024, section 4.19). */
export function isUnixTimeText(text: unknown): boolean {
  return typeof text === "string" && secondsPattern.test(text);
}

function isWithin(text: string, least: bigint, most: bigint): boolean {
  if (!integerPattern.test(text)) return false;
  const value = BigInt(text);
  return value >= least && value <= most;
}
