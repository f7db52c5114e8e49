/** A value as the text of a parameter: dates as ISO 8601, what is nested as JSON. */
export function toText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Whether a value is an array or an object, and not one that has a text of its own. */
export function isContainer(value: unknown): value is object {
  return (
    typeof value === "object" && value !== null && !(value instanceof Date)
  );
}

/**
 * Percent-encodes all but unreserved characters (RFC 6570, section 3.2.2).
 * With `allowReserved`, triplets and those reserved characters stay that
 * neither end a value nor mean something else in a query (section 3.2.3).
 */
export function encodeText(text: string, allowReserved?: boolean): string {
  const encoded = encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));
  return allowReserved
    ? encoded.replace(
        /%(?:25(?=[\da-f]{2})|24|2[CF]|3[ABDF]|40)/gi,
        decodeURIComponent,
      )
    : encoded.replace(
        /[!'()*]/g,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
      );
}
