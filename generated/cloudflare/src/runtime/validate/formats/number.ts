import { isInteger } from "../kinds.js";

/** A signed 8-bit integer. */
export function isInt8(value: unknown): value is number {
  return isWholeWithin(value, -128, 127);
}

/** A signed 16-bit integer. */
export function isInt16(value: unknown): value is number {
  return isWholeWithin(value, -32_768, 32_767);
}

/** A signed 32-bit integer. */
export function isInt32(value: unknown): value is number {
  return typeof value === "number" && (value | 0) === value;
}

/** A signed 64-bit integer; a JavaScript number holds those beyond 2^53 rounded. */
export function isInt64(value: unknown): value is number {
  return isInteger(value) && Math.abs(value) <= 2 ** 63;
}

/** An unsigned 8-bit integer. */
export function isUint8(value: unknown): value is number {
  return isWholeWithin(value, 0, 255);
}

/** An unsigned 16-bit integer. */
export function isUint16(value: unknown): value is number {
  return isWholeWithin(value, 0, 65_535);
}

/** An unsigned 32-bit integer. */
export function isUint32(value: unknown): value is number {
  return isWholeWithin(value, 0, 4_294_967_295);
}

/** An unsigned 64-bit integer; a JavaScript number holds those beyond 2^53 rounded. */
export function isUint64(value: unknown): value is number {
  return isWholeWithin(value, 0, 2 ** 64);
}

/** An integer that a double-precision number holds exactly: below 2^53. */
export function isDoubleInt(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** A single-precision number: within its range. */
export function isFloat(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(Math.fround(value));
}

/** An integer of structured fields: at most 15 digits (RFC 9651, section 3.3.1). */
export function isFieldInteger(value: unknown): value is number {
  return isWholeWithin(value, -999_999_999_999_999, 999_999_999_999_999);
}

/** A decimal of structured fields: at most 12 digits before the point and 3 behind it (RFC 9651, section 3.3.2). */
export function isFieldDecimal(value: unknown): value is number {
  return (
    typeof value === "number" &&
    Math.abs(value) < 1e12 &&
    Number(value.toFixed(3)) === value
  );
}

function isWholeWithin(
  value: unknown,
  least: number,
  most: number,
): value is number {
  return isInteger(value) && value >= least && value <= most;
}
