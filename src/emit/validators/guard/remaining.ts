import type { Assertions, JsonValue, Schema } from "../../../ir/types/index.js";
import { covers, typeOfValue } from "./scalar.js";

/** All that a schema and what it refers to demand of one value. */
export function demandsOf(
  schema: Schema,
  seen: ReadonlySet<Schema> = new Set(),
): readonly Assertions[] {
  if (seen.has(schema)) return [];
  const { refs = [], allOf = [] } = schema.assertions;
  const deeper = new Set([...seen, schema]);
  return [
    schema.assertions,
    ...[...refs, ...allOf].flatMap((part) => demandsOf(part, deeper)),
  ];
}

/**
 * A schema without the values that were refused before it is asked: the
 * compiler, which knows them too, takes a comparison with one for a mistake.
 */
export function remaining(
  schema: Schema,
  before: readonly Assertions[],
): Schema {
  const { enum: values } = schema.assertions;
  const left = values?.filter((value) =>
    before.every((demand) => mayBe(value, demand)),
  );
  if (left === undefined || left.length === values?.length) return schema;
  return { ...schema, assertions: { ...schema.assertions, enum: left } };
}

function mayBe(value: JsonValue, { types, enum: values }: Assertions): boolean {
  const isListed = values?.some((one) => isSame(one, value)) ?? true;
  const kind = typeOfValue(value);
  return isListed && (types?.some((type) => covers(type, kind)) ?? true);
}

/** Objects and lists are compared by value when they are met, not here. */
function isSame(left: JsonValue, right: JsonValue): boolean {
  return typeof left === "object" && left !== null ? true : left === right;
}
