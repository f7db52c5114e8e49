import type { Json, JsonObject } from "./json.js";

/**
 * Reads the property lists of an API reference page as JSON Schema. A page
 * says how many properties an object has (`{ host, name, type, 6 more }`), and
 * so where each list ends.
 */
export interface PropertyList {
  readonly schema: JsonObject;
  /** Number of the first line that is not part of the list. */
  readonly end: number;
}

const types =
  /^(\w+): (optional )?(string|number|boolean|true|unknown|array of .+|object \{.+|[A-Z]\w+ \{.+|".+|\d+ or .+)$/;
const constraint = /^(maxLength|minimum|format)(.+)$/;

interface Cursor {
  readonly lines: readonly string[];
  at: number;
}

/** Reads properties from a line on, as many as there are or as `count` says. */
export function readProperties(
  lines: readonly string[],
  start: number,
  count: number = Infinity,
): PropertyList {
  const cursor = { lines, at: start };
  const schema = objectSchema(cursor, count);
  return { schema, end: cursor.at };
}

function objectSchema(cursor: Cursor, count: number): JsonObject {
  const properties: { [name: string]: Json } = {};
  const required: string[] = [];
  for (let read = 0; read < count; read++) {
    skipBlank(cursor);
    const line = types.exec(cursor.lines[cursor.at] ?? "");
    if (line === null) {
      if (count === Infinity) break;
      throw new Error(`line ${cursor.at + 1}: a property should stand here`);
    }
    const [, name = "", optional, type = ""] = line;
    cursor.at++;
    properties[name] = propertySchema(cursor, type);
    if (optional === undefined) required.push(name);
  }
  return {
    type: "object",
    ...(required.length > 0 ? { required } : {}),
    properties,
  };
}

/** A property's limits and text stand between its line and its members. */
function propertySchema(cursor: Cursor, type: string): JsonObject {
  const notes: { [keyword: string]: Json } = {};
  const text: string[] = [];
  for (; cursor.at < cursor.lines.length; cursor.at++) {
    const line = cursor.lines[cursor.at] ?? "";
    const limit = constraint.exec(line);
    if (limit !== null) {
      const [, keyword = "", value = ""] = limit;
      notes[keyword] = keyword === "format" ? value : Number(value);
    } else if (isText(line, text)) {
      text.push(line);
    } else {
      break;
    }
  }
  const description = text.join("\n").trim();
  return {
    ...typeSchema(cursor, type),
    ...(description === "" ? {} : { description }),
    ...notes,
  };
}

/** A text stands between blank lines; a bulleted one may end without. */
function isText(line: string, before: readonly string[]): boolean {
  if (line === "") return true;
  if (types.test(line) || /^(One of|Returns|[A-Z].+Parameters)/.test(line)) {
    return false;
  }
  return before.at(-1) === "" || line.startsWith("  •");
}

function typeSchema(cursor: Cursor, type: string): JsonObject {
  if (type === "unknown") return {};
  if (type === "true") return { type: "boolean", const: true };
  if (/^(string|number|boolean)$/.test(type)) return { type };
  if (type.startsWith("array of ")) {
    return { type: "array", items: typeSchema(cursor, type.slice(9)) };
  }
  const alternatives = type.split(" or ");
  if (/^["\d]/.test(type)) return literals(cursor, alternatives);
  if (alternatives.length > 1) {
    return { anyOf: variants(cursor, alternatives.length) };
  }
  return namedObject(cursor, type);
}

/** `"a" or "b" or 2 more`, then the full list, one a line. */
function literals(cursor: Cursor, summary: readonly string[]): JsonObject {
  const [only = ""] = summary;
  const type = only.startsWith('"') ? "string" : "integer";
  if (summary.length === 1) return { type, const: JSON.parse(only) as Json };
  const folded = /^(\d+) more$/.exec(summary.at(-1) ?? "");
  const count = summary.length + (folded ? Number(folded[1]) - 1 : 0);
  expectLine(cursor, "One of the following:");
  const values = cursor.lines
    .slice(cursor.at, cursor.at + count)
    .map((line) => JSON.parse(line) as Json);
  cursor.at += count;
  return { type, enum: values };
}

/** Each variant has a line of its own: its name and its members. */
function variants(cursor: Cursor, count: number): readonly Json[] {
  expectLine(cursor, "One of the following:");
  return Array.from({ length: count }, () => {
    const line = cursor.lines[cursor.at++] ?? "";
    return namedObject(cursor, line.replace(" object {", " {"));
  });
}

/** The page's name of an object goes into `title`. */
function namedObject(cursor: Cursor, type: string): JsonObject {
  const name = /^[A-Z]\w+/.exec(type)?.[0];
  return {
    ...(name === undefined ? {} : { title: name }),
    ...objectSchema(cursor, countMembers(type)),
  };
}

function countMembers(type: string): number {
  const names = /\{ (.+) \}/.exec(type)?.[1]?.split(", ") ?? [];
  const folded = /^(\d+) more$/.exec(names.at(-1) ?? "");
  return names.length + (folded ? Number(folded[1]) - 1 : 0);
}

function expectLine(cursor: Cursor, line: string): void {
  skipBlank(cursor);
  if (cursor.lines[cursor.at] !== line) {
    throw new Error(`line ${cursor.at + 1}: "${line}" should stand here`);
  }
  cursor.at++;
}

function skipBlank(cursor: Cursor): void {
  while (cursor.lines[cursor.at] === "") cursor.at++;
}
