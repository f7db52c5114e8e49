/** A value in a few words; a secret by its type only. */
export function describe(value: unknown, isSecret = false): string {
  if (typeof value === "string") return isSecret ? "a string" : quote(value);
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "function" || typeof value === "symbol" || isSecret) {
    return `a ${typeof value}`;
  }
  return shorten(String(value));
}

/** A text in quotes, cut where it is long. */
export function quote(text: string): string {
  return shorten(quoteAll(text.length > 60 ? text.slice(0, 60) : text));
}

/** A text in quotes; most need no escapes, which is sooner seen than done. */
export function quoteAll(text: string): string {
  return /[^ !#-[\]-~]/.test(text) ? JSON.stringify(text) : `"${text}"`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}\u2026` : text;
}
