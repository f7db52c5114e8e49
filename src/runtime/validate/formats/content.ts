import { isByte } from "./text.js";

/** A JSON text (RFC 8259, section 2). */
export function isJsonText(text: unknown): boolean {
  if (typeof text !== "string") return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A JSON text in UTF-8 that is written in base64 (RFC 4648, section 4). */
export function isJsonInBase64(text: unknown): boolean {
  if (typeof text !== "string") return false;
  if (!isByte(text)) return false;
  const bytes = Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0));
  return isJsonText(new TextDecoder().decode(bytes));
}
