import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { JsonSchema } from "./rules-of.js";

/** What ajv makes of a schema: every value with what is wrong with it, or nothing. */
export type Judge = (value: unknown) => string | undefined;

/**
 * An independent judge. Multiples are judged as written in decimals, as the
 * specification means them; ajv divides binary numbers unless it is told so.
 */
export function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    multipleOfPrecision: 9,
  });
  addFormats.default(ajv);
  return ajv;
}

/** ajv's judgement of values by a schema. */
export function judgeOf(schema: JsonSchema): Judge {
  const ajv = createAjv();
  const isValid = ajv.compile(renameProto(schema) as JsonSchema);
  return (value) =>
    isValid(renameProto(value)) ? undefined : ajv.errorsText(isValid.errors);
}

/**
 * ajv leaves out properties named `__proto__`, for its own safety. It is told
 * of them under another name, in schemas and in values alike.
 */
function renameProto(node: unknown): unknown {
  if (node === "__proto__") return "proto of an object";
  if (Array.isArray(node)) return node.map(renameProto);
  if (typeof node !== "object" || node === null) return node;
  const members = Object.entries(node).map(([name, member]) => [
    renameProto(name),
    renameProto(member),
  ]);
  return Object.fromEntries(members);
}
