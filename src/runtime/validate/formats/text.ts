// Both cases and all places are written out: the flag for the one costs a third
// of the time, counters for the other cost more than half.
const fourDigits = /* @__PURE__ */ "[\\da-fA-F]".repeat(4);
const uuidPattern = /* @__PURE__ */ new RegExp(
  `^${fourDigits}${fourDigits}-(?:${fourDigits}-){3}${fourDigits}${fourDigits}${fourDigits}$`,
);
const pointerPattern = /^(?:\/(?:[^~/]|~[01])*)*$/;
const relativePointerPattern = /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/;
const base64Pattern = /^(?:[a-z\d+/]{4})*(?:[a-z\d+/]{2}==|[a-z\d+/]{3}=)?$/i;
const base64UrlPattern = /^(?:[\w-]{4})*(?:[\w-]{2}(?:==)?|[\w-]{3}=?)?$/;

/** A UUID of RFC 4122, section 3. */
export function isUuid(text: unknown): boolean {
  return typeof text === "string" && uuidPattern.test(text);
}

/** A JSON Pointer of RFC 6901, section 5. */
export function isJsonPointer(text: unknown): boolean {
  return typeof text === "string" && pointerPattern.test(text);
}

/** A Relative JSON Pointer. */
export function isRelativeJsonPointer(text: unknown): boolean {
  return typeof text === "string" && relativePointerPattern.test(text);
}

/** A regular expression of ECMA-262 with Unicode semantics. */
export function isRegex(text: unknown): boolean {
  if (typeof text !== "string") return false;
  try {
    new RegExp(text, "u");
    return true;
  } catch {
    return false;
  }
}

/** Base64 of RFC 4648, section 4, with padding. */
export function isByte(text: unknown): boolean {
  return typeof text === "string" && base64Pattern.test(text);
}

/** Base64 for URLs (RFC 4648, section 5), with or without padding (section 3.2). */
export function isBase64Url(text: unknown): boolean {
  return typeof text === "string" && base64UrlPattern.test(text);
}

/** A single character, of any plane. */
export function isCharacter(text: unknown): boolean {
  return typeof text === "string" && /^.$/su.test(text);
}
