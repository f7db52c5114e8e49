import type { JsonValue } from "../../ir/types/json.js";
import type { Assertions, Schema } from "../../ir/types/schema.js";
import type { DocTag } from "./docs.js";

/** Keywords that a type does not show, in the order in which they are told. */
const told = [
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
] as const satisfies readonly (keyof Assertions)[];

/** Examples beyond these are left to the reference. */
const mostExamples = 3;
const mostExampleLines = 30;

const isTold: ReadonlySet<string> = new Set(told);

/** What a schema asks of a value beyond its type, as tags: `@maxLength 32`. */
export function constraintTags({
  assertions,
  annotations,
}: Schema): readonly DocTag[] {
  // Most say nothing but a type.
  const tags = Object.keys(assertions).some((keyword) => isTold.has(keyword))
    ? assertionTags(assertions)
    : [];
  if (annotations.default !== undefined) {
    tags.push({ name: "default", text: json(annotations.default) });
  }
  let count = 0;
  for (const example of annotations.examples) {
    const text = json(example);
    if (text.split("\n").length > mostExampleLines) continue;
    tags.push({ name: "example", text });
    count += 1;
    if (count === mostExamples) break;
  }
  return tags;
}

function assertionTags(assertions: Assertions): DocTag[] {
  const tags: DocTag[] = [];
  for (const name of told) {
    const value = assertions[name];
    if (value === undefined) continue;
    tags.push(value === true ? { name } : { name, text: String(value) });
  }
  return tags;
}

/** On one line where that is short. */
function json(value: JsonValue): string {
  const flat = JSON.stringify(value);
  if (flat.length <= 60 || typeof value !== "object") return flat;
  return JSON.stringify(value, null, 2);
}
