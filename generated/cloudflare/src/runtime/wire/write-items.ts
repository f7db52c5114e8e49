/** One item of a stream, with all that parts it from the next. */
export type ItemWriter = (item: unknown) => string;

/** A JSON value as a line (JSON Lines). */
export function writeLine(item: unknown): string {
  return `${JSON.stringify(item)}\n`;
}

/** A JSON value as a record of a JSON text sequence (RFC 7464). */
export function writeRecord(item: unknown): string {
  return `\x1e${JSON.stringify(item)}\n`;
}

/** An event of an event stream; data that is no text is JSON (WHATWG HTML, section 9.2). */
export function writeEvent(item: unknown): string {
  return writeFields(fieldsOf(item));
}

/** The same where data is JSON, text too. */
export function writeJsonEvent(item: unknown): string {
  const fields = fieldsOf(item);
  return writeFields({
    ...fields,
    ...("data" in fields && { data: JSON.stringify(fields.data) }),
  });
}

function fieldsOf(item: unknown): object {
  return typeof item === "object" && item !== null ? item : {};
}

function writeFields(fields: object): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined || value === null) return [];
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return text.split(/\r\n|\n|\r/).map((line) => `${name}: ${line}\n`);
  });
  return `${lines.join("")}\n`;
}
