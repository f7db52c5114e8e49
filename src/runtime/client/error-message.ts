/** `400 [1001] bad cidr`: the status, and what the usual error envelopes say. */
export function errorMessage(
  { status, statusText }: Response,
  body: unknown,
  message?: string,
): string {
  const errors = member(body, "errors");
  const list = [errors, member(body, "detail"), body].find(Array.isArray);
  const first: unknown = list?.[0] ?? member(body, "error") ?? body;
  const code = member(first, "code");
  const text =
    message ??
    // Problem details (RFC 9457) say it all in one sentence.
    textIn(body, "detail") ??
    textIn(first, "message", "msg", "description", "detail") ??
    fieldError(errors) ??
    textIn(first, "title") ??
    textIn(body, "message", "description", "title") ??
    // A page of a gateway says nothing that belongs in one line.
    (typeof first === "string" && !first.startsWith("<")
      ? first.slice(0, 200)
      : statusText);
  return [status, code != null && `[${String(code)}]`, text]
    .filter(Boolean)
    .join(" ");
}

/** What is wrong with the first field of those that are listed by name, or all that is said. */
function fieldError(errors: unknown): string | undefined {
  if (Array.isArray(errors)) return undefined;
  if (typeof errors === "string") return errors;
  const [field] = Object.keys(errors ?? {});
  const text = field && textIn(errors, field);
  return text && `${field}: ${text}`;
}

/** The first text under one of the keys; a list of texts is one. */
function textIn(
  value: unknown,
  ...keys: readonly string[]
): string | undefined {
  return keys
    .map((key) => [member(value, key)].flat())
    .find((all) => all.length > 0 && all.every(isText))
    ?.join("; ");
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

/** A member, which .NET and XML may begin with a capital. */
function member(value: unknown, key: string): unknown {
  const object = value as
    { readonly [key: string]: unknown } | null | undefined;
  return object?.[key] ?? object?.[key.charAt(0).toUpperCase() + key.slice(1)];
}
