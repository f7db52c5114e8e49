import type { Name, Names } from "../../ir/names/names.js";
import type { Schema } from "../../ir/types/schema.js";
import { isParent } from "../../ir/variants.js";
import type { Direction } from "./shape-type.js";

/**
 * The type of a schema where it is mentioned: that of a parent admits what is
 * based on it as well. Undefined where no types are generated.
 */
export function mentionedType(
  schema: Schema,
  direction: Direction,
  names: Names,
): Name | undefined {
  if (!isParent(schema)) return ownType(schema, direction, names);
  const input =
    direction === "input" ? names.find(schema, "variants:input") : undefined;
  return (
    input ?? names.find(schema, "variants") ?? ownType(schema, direction, names)
  );
}

/** The type that a schema declares, without what is based on it. */
export function ownType(
  schema: Schema,
  direction: Direction,
  names: Names,
): Name | undefined {
  const input = direction === "input" ? names.find(schema, "input") : undefined;
  return input ?? names.find(schema, "type");
}
