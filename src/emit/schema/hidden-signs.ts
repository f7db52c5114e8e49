/**
 * openapi-typescript takes every name for a part of a URI and decodes it, which
 * fails where a `%` is only a sign. This one, of those that Unicode leaves to
 * private use, stands for it meanwhile.
 */
const stand = "\u{f0025}";

/** A document in which no name has a `%`; references lead where they led. */
export function hideSigns<Value>(value: Value): Value {
  return hidden(value, "") as Value;
}

/** A text of a type as it was before. */
export function showSigns(text: string): string {
  return text.replaceAll(stand, "%");
}

function hidden(value: unknown, parent: string): unknown {
  if (typeof value === "string") return hide(value);
  if (Array.isArray(value)) return value.map((item) => hidden(item, ""));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => {
    const isReference = key === "$ref" || parent === "mapping";
    return [
      hide(key),
      isReference && typeof member === "string"
        ? hide(decoded(member))
        : hidden(member, key),
    ];
  });
  return Object.fromEntries(entries);
}

function hide(text: string): string {
  return text.replaceAll("%", stand);
}

/** A reference is decoded by whoever follows it, and signs are behind what that leaves. */
function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}
