/** One part of a multipart body as it came. */
export interface RawPart {
  /** By names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** A request, or a response. */
export type Message = Pick<Request, "headers" | "arrayBuffer">;

/**
 * The parts of a multipart body; what stands before and behind them is left
 * out (RFC 2046, section 5.1.1).
 *
 * @throws SyntaxError when no boundary is told, the last one is missing, or
 *   the header of a part has no end
 */
export async function splitParts(
  message: Message,
): Promise<readonly RawPart[]> {
  const boundary = boundaryOf(message.headers.get("content-type") ?? "");
  const bytes = new Uint8Array(await message.arrayBuffer());
  // One character a byte, so that places in the text are those in the bytes.
  const text = new TextDecoder("latin1").decode(bytes);
  const places = delimiters(text, `--${boundary}`);
  return places.slice(1).map(({ start }, index) => {
    const from = places[index]?.end ?? 0;
    const head = text.startsWith("\r\n", from)
      ? from
      : text.indexOf("\r\n\r\n", from) + 2;
    if (head < from || head > start) throw malformed("a part has no header");
    return {
      headers: readFields(bytes.subarray(from, head)),
      content: bytes.slice(head + 2, Math.max(start, head + 2)),
    };
  });
}

function boundaryOf(contentType: string): string {
  const [, quoted, plain] =
    /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw malformed("no boundary is told");
  return boundary;
}

/** Where boundary lines begin, with the line break before them, and end; the last is the one that ends all. */
function delimiters(
  text: string,
  mark: string,
): readonly { readonly start: number; readonly end: number }[] {
  const found: { readonly start: number; readonly end: number }[] = [];
  const rest = /(--)?[ \t]*(?:\r\n|$)/y;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    rest.lastIndex = at + mark.length;
    const isLine = at === 0 || text.startsWith("\r\n", at - 2);
    const match = isLine ? rest.exec(text) : null;
    if (match === null) continue;
    found.push({ start: at - 2, end: rest.lastIndex });
    if (match[1] !== undefined) return found;
  }
  throw malformed("the last boundary is missing");
}

/** Header fields, those that go on in the next line too (RFC 5322, section 2.2.3). */
function readFields(bytes: Uint8Array): ReadonlyMap<string, string> {
  const lines = new TextDecoder()
    .decode(bytes)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  return new Map(
    lines.flatMap((line) => {
      const at = line.indexOf(":");
      const name = line.slice(0, Math.max(at, 0)).trim().toLowerCase();
      return name === "" ? [] : [[name, line.slice(at + 1).trim()] as const];
    }),
  );
}

function malformed(why: string): SyntaxError {
  return new SyntaxError(`not a multipart body: ${why}`);
}
