import type {
  JsonType,
  JsonValue,
  Schema,
} from "../../../src/ir/types/index.js";

/**
 * A literal reading of JSON Schema 2020-12 over the IR, slow and plain: what
 * the builder is judged by. Formats and content are not asserted.
 */
export function accepts(schema: Schema, value: JsonValue): boolean {
  return evaluate(schema, value) !== undefined;
}

/** Members and items that were looked at; undefined is a failure. */
type Seen =
  { readonly names: Set<string>; readonly items: Set<number> } | undefined;

function evaluate(schema: Schema, value: JsonValue): Seen {
  const a = schema.assertions;
  if (a.never) return undefined;
  const seen = { names: new Set<string>(), items: new Set<number>() };
  const also = (found: Seen): boolean => {
    for (const name of found?.names ?? []) seen.names.add(name);
    for (const item of found?.items ?? []) seen.items.add(item);
    return found !== undefined;
  };
  const holds = (other: Schema): boolean => also(evaluate(other, value));
  if (!checkValue(schema, value)) return undefined;
  if (!(a.refs ?? []).every(holds) || !(a.allOf ?? []).every(holds))
    return undefined;
  if (a.anyOf && a.anyOf.filter(holds).length === 0) return undefined;
  if (a.oneOf && a.oneOf.filter(holds).length !== 1) return undefined;
  if (a.not && evaluate(a.not, value)) return undefined;
  if (a.if) {
    const next = holds(a.if) ? a.then : a.else;
    if (next && !holds(next)) return undefined;
  }
  if (Array.isArray(value) && !checkItems(schema, value, seen.items))
    return undefined;
  if (isRecord(value)) {
    for (const [name, other] of a.dependentSchemas ?? []) {
      if (Object.hasOwn(value, name) && !holds(other)) return undefined;
    }
    if (!checkMembers(schema, value, seen.names)) return undefined;
  }
  return seen;
}

function checkValue({ assertions: a }: Schema, value: JsonValue): boolean {
  if (a.types && !a.types.some((type) => isOfType(value, type))) return false;
  if (a.enum && !a.enum.some((other) => same(other, value))) return false;
  if (typeof value === "number") {
    if (a.multipleOf !== undefined && !isMultiple(value, a.multipleOf))
      return false;
    if (a.maximum !== undefined && value > a.maximum) return false;
    if (a.minimum !== undefined && value < a.minimum) return false;
    if (a.exclusiveMaximum !== undefined && value >= a.exclusiveMaximum)
      return false;
    if (a.exclusiveMinimum !== undefined && value <= a.exclusiveMinimum)
      return false;
  }
  if (typeof value === "string") {
    const length = [...value].length;
    if (length > (a.maxLength ?? Infinity) || length < (a.minLength ?? 0))
      return false;
    if (a.pattern !== undefined && !new RegExp(a.pattern, "u").test(value))
      return false;
  }
  return true;
}

function checkItems(
  { assertions: a }: Schema,
  value: readonly JsonValue[],
  seen: Set<number>,
): boolean {
  if (
    value.length > (a.maxItems ?? Infinity) ||
    value.length < (a.minItems ?? 0)
  )
    return false;
  if (
    a.uniqueItems &&
    value.some((item, index) =>
      value.slice(0, index).some((other) => same(other, item)),
    )
  )
    return false;
  const prefix = a.prefixItems ?? [];
  for (const [index, item] of value.entries()) {
    const schema = prefix[index] ?? a.items;
    if (!schema) continue;
    if (!accepts(schema, item)) return false;
    seen.add(index);
  }
  if (a.contains) {
    const { contains } = a;
    const found = value.flatMap((item, index) =>
      accepts(contains, item) ? [index] : [],
    );
    if (
      found.length < (a.minContains ?? 1) ||
      found.length > (a.maxContains ?? Infinity)
    )
      return false;
    for (const index of found) seen.add(index);
  }
  for (const [index, item] of value.entries()) {
    if (!a.unevaluatedItems || seen.has(index)) continue;
    if (!accepts(a.unevaluatedItems, item)) return false;
    seen.add(index);
  }
  return true;
}

function checkMembers(
  { assertions: a }: Schema,
  value: { readonly [key: string]: JsonValue },
  seen: Set<string>,
): boolean {
  const names = Object.keys(value);
  if (
    names.length > (a.maxProperties ?? Infinity) ||
    names.length < (a.minProperties ?? 0)
  )
    return false;
  if ((a.required ?? []).some((name) => !Object.hasOwn(value, name)))
    return false;
  for (const [name, others] of a.dependentRequired ?? []) {
    if (
      Object.hasOwn(value, name) &&
      others.some((other) => !Object.hasOwn(value, other))
    )
      return false;
  }
  for (const name of names) {
    const item = value[name] as JsonValue;
    if (a.propertyNames && !accepts(a.propertyNames, name)) return false;
    const own = a.properties?.get(name);
    const patterns = [...(a.patternProperties ?? [])]
      .filter(([pattern]) => new RegExp(pattern, "u").test(name))
      .map(([, schema]) => schema);
    const declared = [...(own ? [own] : []), ...patterns];
    const applied =
      declared.length === 0 && a.additionalProperties
        ? [a.additionalProperties]
        : declared;
    if (!applied.every((schema) => accepts(schema, item))) return false;
    if (applied.length > 0) seen.add(name);
    if (!a.unevaluatedProperties || seen.has(name)) continue;
    if (!accepts(a.unevaluatedProperties, item)) return false;
    seen.add(name);
  }
  return true;
}

function isRecord(
  value: JsonValue,
): value is { readonly [key: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOfType(value: JsonValue, type: JsonType): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isRecord(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

function isMultiple(value: number, factor: number): boolean {
  const quotient = value / factor;
  return (
    Number.isInteger(quotient) ||
    (Math.abs(quotient - Math.round(quotient)) < 1e-9 &&
      Number.isFinite(quotient))
  );
}

function same(left: JsonValue, right: JsonValue): boolean {
  const sorted = (value: JsonValue): JsonValue =>
    Array.isArray(value)
      ? value.map(sorted)
      : isRecord(value)
        ? Object.keys(value)
            .sort()
            .map((key) => [key, sorted(value[key] as JsonValue)])
            .concat([["{}"]])
        : value;
  return (
    JSON.stringify(sorted(left)) === JSON.stringify(sorted(right)) &&
    typeof left === typeof right
  );
}
