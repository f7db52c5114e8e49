/** The text of some bytes, or why they are none. */
export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly detail: string };

/**
 * Decodes UTF-8 and UTF-16, with byte order mark or without (RFC 8259,
 * section 8.1; YAML 1.2.2, section 5.2). The mark is not part of the text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) {
    return { ok: false, detail: "UTF-32 is not understood" };
  }
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return {
      ok: false,
      detail: `it has bytes that are not ${encoding.toUpperCase()}, the first in line ${firstBadLine(bytes, encoding)}`,
    };
  }
  if (encoding === "utf-8" && !bytes.includes(0)) return { ok: true, text };
  const zero = text.indexOf("\0");
  if (zero < 0) return { ok: true, text };
  return { ok: false, detail: `it has a zero byte at offset ${zero}` };
}

function encodingOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0 && b === 0 && (c === 0xfe || c === 0)) return undefined;
  if (a === 0xff && b === 0xfe) return undefined;
  // Both formats start with an ASCII character, which tells UTF-16 by its zero byte.
  if (a === 0 && b !== undefined && b !== 0) return "utf-16be";
  if (b === 0 && a !== undefined && c !== undefined && c !== 0) {
    return "utf-16le";
  }
  return "utf-8";
}

function firstBadLine(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  const bad = text.indexOf("\u{fffd}");
  return text.slice(0, Math.max(bad, 0)).split("\n").length;
}
