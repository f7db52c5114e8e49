import type { Assertions, Schema } from "../../ir/types/index.js";
import { literal } from "../typescript/literal.js";
import { partsOf } from "./parts-of.js";

/** The number of a schema: the same for anonymous ones that say the same. */
export type Numbering = (schema: Schema) => number;

/**
 * Numbers schemas by what they assert of a value. `more` is what else must be
 * the same, as a text. A named schema is like no other, whatever it says.
 */
export function createNumbering(more: (schema: Schema) => string): Numbering {
  const numbers = new Map<Schema, number>();
  const known = new Map<string, number>();
  let last = 0;
  const numberOf: Numbering = (schema) => {
    const before = numbers.get(schema);
    if (before !== undefined) return before;
    // Where it contains itself, it is like no other either.
    const fresh = (last += 1);
    numbers.set(schema, fresh);
    if (schema.name !== undefined) return fresh;
    const text = `${textOf(schema.assertions, numberOf)} ${more(schema)}`;
    const found = known.get(text) ?? fresh;
    known.set(text, found);
    numbers.set(schema, found);
    return found;
  };
  return numberOf;
}

/** What schemas say, where several of a module say it. */
export function repeatedNumbers(
  roots: readonly Schema[],
  numberOf: Numbering,
): ReadonlySet<number> {
  const pending = [...new Set(roots)];
  const seen = new Set(pending.map(numberOf));
  const repeated = new Set<number>();
  for (let schema = pending.pop(); schema; schema = pending.pop()) {
    const { discriminator } = schema.assertions;
    const tagged = discriminator?.branches.map((branch) => branch.schema) ?? [];
    for (const part of [...partsOf(schema.assertions), ...tagged]) {
      if (part.name !== undefined) continue;
      const number = numberOf(part);
      if (seen.has(number)) repeated.add(number);
      else pending.push(part);
      seen.add(number);
    }
  }
  return repeated;
}

/** Assertions as a text, with numbers for the schemas in them. */
function textOf(assertions: Assertions, numberOf: Numbering): string {
  const { enum: values, ...others } = assertions;
  // What is listed may look like a schema, and is none.
  const listed = values === undefined ? "" : literal(values);
  return listed + objectText(others, numberOf);
}

function objectText(value: object, numberOf: Numbering): string {
  return Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, member]) => ` ${literal(key)}: ${valueText(member, numberOf)}`)
    .join();
}

function valueText(value: unknown, numberOf: Numbering): string {
  if (typeof value === "string" || typeof value === "number") {
    return literal(value);
  }
  if (typeof value !== "object" || value === null) return String(value);
  if (isSchema(value)) return `schema ${numberOf(value)}`;
  if (value instanceof Map) return valueText([...value], numberOf);
  return Array.isArray(value)
    ? `[${value.map((item) => valueText(item, numberOf)).join()}]`
    : `{${objectText(value, numberOf)}}`;
}

function isSchema(value: object): value is Schema {
  return "assertions" in value;
}
