import type { Builder, Schema } from "./schema.js";
import type { Json } from "./value.js";

type Members = { readonly [name: string]: Json };

/** What is said of an object, so that it fits. */
export function objectKeywords(builder: Builder, value: Members): object {
  const { draw } = builder;
  const names = Object.keys(value);
  const count = names.length;
  return {
    ...(draw.chance(60) && { required: draw.some(names) }),
    ...(draw.chance(25) && { minProperties: draw.integer(0, count) }),
    ...(draw.chance(25) && { maxProperties: count + draw.integer(0, 2) }),
    ...members(builder, value),
    ...(draw.chance(15) && { propertyNames: namesSchema(builder, names) }),
    ...(count > 0 && draw.chance(20) && dependents(builder, value)),
  };
}

function members(builder: Builder, value: Members): object {
  const { draw } = builder;
  const names = Object.keys(value);
  const declared = draw.some(names);
  const absent = draw.chance(30) ? [["extra", builder.fitting(0)]] : [];
  const properties = Object.fromEntries([
    ...declared.map((name) => [name, builder.fitting(value[name] ?? null)]),
    ...absent,
  ]) as Record<string, Schema>;
  const others = names.filter((name) => !declared.includes(name));
  const matched = draw.some(others);
  const patternProperties = Object.fromEntries(
    matched.map((name) => [
      `^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`,
      builder.fitting(value[name] ?? null),
    ]),
  );
  const left = others.filter((name) => !matched.includes(name));
  return {
    properties,
    ...(matched.length > 0 && { patternProperties }),
    ...(draw.chance(50) && rest(builder, value, left)),
  };
}

/** What is said of the members that nothing else describes. */
function rest(
  builder: Builder,
  value: Members,
  left: readonly string[],
): object {
  const { draw } = builder;
  const keyword =
    builder.counts && draw.chance(60)
      ? "unevaluatedProperties"
      : "additionalProperties";
  if (left.length === 0) return { [keyword]: draw.chance(70) ? false : {} };
  const schemas = left.map((name) => builder.fitting(value[name] ?? null));
  return {
    [keyword]: schemas.length === 1 ? schemas[0] : { anyOf: schemas },
  };
}

function namesSchema(builder: Builder, names: readonly string[]): Schema {
  const { draw } = builder;
  const longest = Math.max(2, ...names.map((name) => [...name].length));
  return draw.pick<Schema>([
    { maxLength: longest },
    { enum: [...names, "more"] },
    { not: { const: "forbidden" } },
    { pattern: "^[^!]" },
  ]);
}

function dependents(builder: Builder, value: Members): object {
  const { draw } = builder;
  const names = Object.keys(value);
  const one = draw.pick(names);
  if (builder.counts || draw.chance(50)) {
    return {
      dependentRequired: { [one]: draw.some(names), missing: ["more"] },
    };
  }
  return {
    dependentSchemas: {
      [one]: builder.fitting(value),
      missing: builder.failing(value),
    },
  };
}
