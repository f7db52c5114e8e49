import { parseJson } from "../wire/restore.js";
import { readLines } from "./read-lines.js";

/** One event of a stream; its data is text (WHATWG HTML, section 9.2). */
export interface ServerEvent {
  readonly event?: string;
  readonly data?: string;
  readonly id?: string;
  readonly retry?: number;
}

/** The events of a response, as they come; undefined when it is no event stream. */
export function readEvents(
  response: Response,
): AsyncGenerator<ServerEvent> | undefined {
  const type = response.headers.get("content-type") ?? "";
  return /event-stream/i.test(type) ? events(response) : undefined;
}

/**
 * The same where the data of events is JSON; data that is not, such as the
 * word by which some servers end a stream, stays text.
 */
export function readJsonEvents(
  response: Response,
): AsyncGenerator<object> | undefined {
  const found = readEvents(response);
  return found && parsed(found);
}

async function* parsed(
  all: AsyncGenerator<ServerEvent>,
): AsyncGenerator<object> {
  for await (const event of all) {
    const { data } = event;
    yield data === undefined ? event : { ...event, data: parseJson(data) };
  }
}

async function* events(response: Response): AsyncGenerator<ServerEvent> {
  let fields: Record<string, string> = {};
  for await (const line of readLines(response)) {
    if (line === "") {
      if (Object.keys(fields).length > 0) yield finish(fields);
      fields = {};
      continue;
    }
    const [, name = "", value = ""] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (!/^(?:event|data|id|retry)$/.test(name)) continue;
    const before = fields[name];
    fields[name] =
      name === "data" && before !== undefined ? `${before}\n${value}` : value;
  }
}

function finish({ retry, ...fields }: Record<string, string>): ServerEvent {
  const isNumber = retry !== undefined && /^\d+$/.test(retry);
  return isNumber ? { ...fields, retry: Number(retry) } : fields;
}
