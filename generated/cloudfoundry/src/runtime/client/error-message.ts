/** `400 [1001] bad cidr`: the status, and what the usual error envelopes say. */
export function errorMessage(
  { status, statusText }: Response,
  body: unknown,
  message?: string,
): string {
  const first =
    member(member(body, "errors"), "0") ?? member(body, "error") ?? body;
  const code = member(first, "code");
  const text =
    message ??
    // Problem details (RFC 9457) say it all in one sentence.
    textIn(body, "detail") ??
    textIn(first, "message", "description", "detail", "title") ??
    textIn(body, "message", "description", "title") ??
    // A page of a gateway says nothing that belongs in one line.
    (typeof first === "string" && !first.startsWith("<")
      ? first.slice(0, 200)
      : statusText);
  return [status, code != null && `[${String(code)}]`, text]
    .filter(Boolean)
    .join(" ");
}

function textIn(body: unknown, ...keys: readonly string[]): string | undefined {
  return keys
    .map((key) => member(body, key))
    .find((value) => typeof value === "string");
}

function member(value: unknown, key: string): unknown {
  return (value as { readonly [key: string]: unknown } | null | undefined)?.[
    key
  ];
}
