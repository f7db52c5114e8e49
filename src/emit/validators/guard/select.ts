import type {
  JsonPrimitive,
  JsonType,
  Schema,
} from "../../../ir/types/index.js";
import { isPrimitive } from "./enum-test.js";
import { possibleTypes } from "./scalar.js";

/** A member whose value tells the branches of a union apart, and the values of each. */
export interface Tag {
  readonly property: string;
  readonly values: readonly (readonly JsonPrimitive[])[];
}

/** The member all branches demand with values that no two of them share. */
export function tagOf(branches: readonly Schema[]): Tag | undefined {
  const [first] = branches;
  if (first === undefined || !branches.every(isObjectOnly)) return undefined;
  for (const property of tagsOf(first).keys()) {
    const values = branches.map((branch) => tagsOf(branch).get(property) ?? []);
    const all = values.flat();
    const isTag =
      values.every((list) => list.length > 0) &&
      new Set(all).size === all.length;
    if (isTag) return { property, values };
  }
  return undefined;
}

/** Whether no value fits two of the branches. */
export function areDisjoint(branches: readonly Schema[]): boolean {
  return tagOf(branches) !== undefined || haveOwnTypes(branches);
}

/** Whether a value's type decides which of the branches it may fit. */
export function haveOwnTypes(branches: readonly Schema[]): boolean {
  const types = branches.map((branch) => typesOf(branch));
  return types.every((list, index) =>
    types.slice(index + 1).every((other) => !overlap(list, other)),
  );
}

function overlap(
  left: readonly JsonType[] | undefined,
  right: readonly JsonType[] | undefined,
): boolean {
  if (left === undefined || right === undefined) return true;
  const widened = (list: readonly JsonType[]): readonly JsonType[] =>
    list.map((type) => (type === "integer" ? "number" : type));
  return widened(left).some((type) => widened(right).includes(type));
}

function isObjectOnly(schema: Schema): boolean {
  const types = typesOf(schema);
  return types?.length === 1 && types[0] === "object";
}

/** The schemas that apply to the same value without condition. */
function conjuncts(
  schema: Schema,
  seen: Set<Schema> = new Set(),
): readonly Schema[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const { refs = [], allOf = [] } = schema.assertions;
  return [
    schema,
    ...[...refs, ...allOf].flatMap((part) => conjuncts(part, seen)),
  ];
}

/** The types a value may have by the first conjunct that says it. */
function typesOf(schema: Schema): readonly JsonType[] | undefined {
  for (const part of conjuncts(schema)) {
    const types = possibleTypes(part.assertions);
    if (types !== undefined) return types;
  }
  return undefined;
}

/** Members that must be there with one of a few values. */
function tagsOf(schema: Schema): ReadonlyMap<string, readonly JsonPrimitive[]> {
  const parts = conjuncts(schema);
  const required = new Set(
    parts.flatMap(({ assertions }) => assertions.required ?? []),
  );
  const tags = new Map<string, readonly JsonPrimitive[]>();
  for (const { assertions } of parts) {
    for (const [name, property] of assertions.properties ?? []) {
      const values = valuesOf(property);
      const isOneWay =
        property.annotations.readOnly || property.annotations.writeOnly;
      if (required.has(name) && !isOneWay && values) tags.set(name, values);
    }
  }
  return tags;
}

function valuesOf(schema: Schema): readonly JsonPrimitive[] | undefined {
  for (const { assertions } of conjuncts(schema)) {
    const { enum: values } = assertions;
    if (values?.every(isPrimitive)) return values;
  }
  return undefined;
}
