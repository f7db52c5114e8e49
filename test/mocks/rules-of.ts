import type { Rules } from "../../src/runtime/validate/rules.js";

/** A plain JSON Schema (2020-12, local references only). */
export type JsonSchema =
  boolean | { readonly [keyword: string]: unknown };

const lists = new Set(["prefixItems", "allOf", "anyOf", "oneOf"]);
const single = new Set([
  "items",
  "contains",
  "unevaluatedItems",
  "additionalProperties",
  "propertyNames",
  "unevaluatedProperties",
  "not",
  "if",
  "then",
  "else",
]);
const byName = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
]);
const dropped = new Set(["$defs", "$schema", "examples", "default", "title"]);

/** A JSON Schema as the literal that generated code holds, by the letter of `Rules`. */
export function rulesOf(document: JsonSchema): Rules {
  const known = new Map<string, Rules>();
  const resolve = (pointer: string): Rules => {
    const found = known.get(pointer);
    if (found) return found;
    const rules = {};
    known.set(pointer, rules);
    return Object.assign(rules, convert(at(document, pointer)));
  };
  const convert = (schema: JsonSchema): Rules => {
    if (schema === false) return { never: true };
    if (schema === true) return {};
    const rules: Record<string, unknown> = {};
    for (const [keyword, value] of Object.entries(schema)) {
      const member = convertMember(keyword, value);
      if (member) rules[member[0]] = member[1];
    }
    const samples = [
      ...("default" in schema ? [schema["default"]] : []),
      ...((schema["examples"] as readonly unknown[] | undefined) ?? []),
    ];
    return samples.length > 0 ? { ...rules, samples } : rules;
  };
  const convertMember = (
    keyword: string,
    value: unknown,
  ): readonly [string, unknown] | undefined => {
    if (dropped.has(keyword)) return undefined;
    if (keyword === "$ref") return ["refs", [() => resolve(String(value))]];
    if (keyword === "const") return ["enum", [value]];
    if (lists.has(keyword))
      return [keyword, (value as readonly JsonSchema[]).map(convert)];
    if (single.has(keyword)) return [keyword, convert(value as JsonSchema)];
    if (byName.has(keyword)) {
      const members = Object.entries(value as Record<string, JsonSchema>);
      const converted = members.map(([name, one]) => [name, convert(one)]);
      return [keyword, Object.fromEntries(converted)];
    }
    return value === false ? undefined : [keyword, value];
  };
  return resolve("#");
}

function at(document: JsonSchema, pointer: string): JsonSchema {
  const segments = pointer.split("/").slice(1);
  return segments.reduce<unknown>(
    (node, segment) => Reflect.get(node as object, segment),
    document,
  ) as JsonSchema;
}
