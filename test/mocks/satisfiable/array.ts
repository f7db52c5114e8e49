import type { Builder, Schema } from "./schema.js";
import { isSame, type Json } from "./value.js";

/** What is said of an array, so that it fits. */
export function arrayKeywords(
  builder: Builder,
  value: readonly Json[],
): object {
  const { draw } = builder;
  const distinct = value.filter(
    (item, index) => value.findIndex((one) => isSame(one, item)) === index,
  );
  return {
    ...(draw.chance(35) && { minItems: draw.integer(0, value.length) }),
    ...(draw.chance(35) && { maxItems: value.length + draw.integer(0, 2) }),
    ...(draw.chance(40) &&
      distinct.length === value.length && { uniqueItems: true }),
    ...places(builder, value),
    ...(value.length > 0 && draw.chance(30) && contained(builder, value)),
  };
}

function places(builder: Builder, value: readonly Json[]): object {
  const { draw } = builder;
  if (draw.chance(30)) return {};
  const count = draw.chance(60) ? 0 : draw.integer(0, value.length);
  const rest = value.slice(count);
  const [first] = rest;
  const items: Schema =
    first === undefined
      ? draw.pick<Schema>([false, { type: "string" }, {}])
      : rest.every((item) => isSame(item, first))
        ? builder.fitting(first)
        : { anyOf: rest.map((item) => builder.fitting(item)) };
  const prefixItems = value
    .slice(0, count)
    .map((item) => builder.fitting(item));
  const keyword =
    builder.counts && draw.chance(50) ? "unevaluatedItems" : "items";
  return { ...(count > 0 && { prefixItems }), [keyword]: items };
}

function contained(builder: Builder, value: readonly Json[]): object {
  const { draw } = builder;
  const item = draw.pick(value);
  const count = value.filter((one) => isSame(one, item)).length;
  if (draw.chance(50)) return { contains: builder.fitting(item) };
  return {
    contains: { const: item },
    ...(draw.chance(50) && { minContains: draw.integer(0, count) }),
    ...(draw.chance(50) && { maxContains: count + draw.integer(0, 1) }),
  };
}
