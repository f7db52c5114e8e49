import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { JsonSchema } from "./rules-of.js";

/** What ajv makes of a schema: every value with what is wrong with it, or nothing. */
export type Judge = (value: unknown) => string | undefined;

/**
 * An independent judge. Multiples are judged as written in decimals, as the
 * specification means them, and what an object inherits is no member of it;
 * ajv does neither unless it is told so.
 */
function createAjv(): Ajv2020 {
  const made = new Ajv2020({
    strict: false,
    logger: false,
    multipleOfPrecision: 9,
    ownProperties: true,
  });
  addFormats.default(made);
  return made;
}

const ajv = createAjv();

/** ajv's judgement of values by a schema. */
export function judgeOf(schema: JsonSchema): Judge {
  const renamed = renameProto(
    typeof schema === "boolean" ? { allOf: [schema] } : schema,
  ) as JsonSchema;
  const isValid = ajv.compile(renamed);
  ajv.removeSchema(renamed);
  return (value) =>
    isValid(renameProto(value)) ? undefined : ajv.errorsText(isValid.errors);
}

/** Judges by pointer of the schemas of a document; undefined where ajv has none. */
export function judgesOf(
  document: JsonSchema,
): (pointer: string) => Judge | undefined {
  const own = createAjv();
  const $id = "https://document.test/";
  own.addSchema(
    { ...(typeof document === "object" && document), $id },
    undefined,
    undefined,
    false,
  );
  return (pointer) => {
    try {
      const isValid = own.compile({ $ref: $id + pointer });
      return (value) =>
        isValid(value) ? undefined : own.errorsText(isValid.errors);
    } catch {
      return undefined;
    }
  };
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
