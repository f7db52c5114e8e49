/** A header field and the one origin that it is sent to. */
export interface RemoteHeader {
  readonly origin: string;
  readonly name: string;
  readonly value: string;
}

/** A field as it is written: `Name: value`, perhaps with an origin before it (RFC 9110, section 5). */
const notation =
  /^(?:(https?:\/\/\S+)\s+)?([!#$%&'*+.^_`|~\dA-Za-z-]+):[ \t]*([\t\x20-\x7e\x80-\xff]*)$/;

/** Whether a text is a header field. */
export function isHeader(text: string): boolean {
  const [, origin] = notation.exec(text) ?? [];
  return notation.test(text) && (origin === undefined || URL.canParse(origin));
}

/** Reads a field; without an origin of its own it goes to the usual one, if there is any. */
export function parseHeader(
  text: string,
  usual: string | undefined,
): RemoteHeader | undefined {
  const [, url, name, value] = notation.exec(text) ?? [];
  const origin = url === undefined ? usual : new URL(url).origin;
  if (origin === undefined || name === undefined) return undefined;
  return { origin, name: name.toLowerCase(), value: (value ?? "").trim() };
}

/** The fields that are sent to an origin. */
export function headersFor(
  fields: readonly RemoteHeader[],
  origin: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields
      .filter((field) => field.origin === origin)
      .map(({ name, value }) => [name, value]),
  );
}
