import type { Json } from "../spec/support/json.js";
import type { Random } from "./mutate-once.js";

type JsonObject = Readonly<Record<string, Json>>;

const types = [
  "string",
  "number",
  "integer",
  "boolean",
  "null",
  "array",
  "object",
];
const names = ["a", "b", "kind", "id"];
const values: readonly Json[] = [
  ...[null, true, false, 0, 1, -1.5, "", "x", "a"],
  ...[[], ["a"], {}, { a: 1 }],
];

/**
 * Schemas whose parts know nothing of each other, and often contradict each
 * other: in place, as members, behind references to those that follow.
 */
export function randomSchemas(
  count: number,
  random: Random,
): ReadonlyMap<string, JsonObject> {
  const keys = Array.from({ length: count }, (_, index) => `S${index}`);
  return new Map(
    keys.map((key, index) => {
      const make = createMaker(keys.slice(index + 1), random);
      return [key, make(3)];
    }),
  );
}

/** A value that some of these schemas may take. */
export function randomValue(random: Random, depth = 3): Json {
  const kind = depth > 0 ? random(3) : 0;
  if (kind === 0) return values[random(values.length)] ?? null;
  const inner = (): Json => randomValue(random, depth - 1);
  if (kind === 1) return Array.from({ length: random(4) }, inner);
  const members = [...names, "xa"].filter(() => random(3) === 0);
  return Object.fromEntries(members.map((name) => [name, inner()]));
}

/** Makes a schema that is so many levels deep. */
type Make = (depth: number) => JsonObject;

function createMaker(keys: readonly string[], random: Random): Make {
  const chance = (percent: number): boolean => random(100) < percent;
  const pick = <Item>(items: readonly [Item, ...Item[]] | readonly Item[]) =>
    items[random(items.length)] as Item;
  const some = <Item>(items: readonly Item[], percent: number) =>
    items.filter(() => chance(percent));
  const make: Make = (depth) => {
    const type = chance(70) ? { type: some(types, 25) } : {};
    const own = type.type?.length === 0 ? { type: pick(types) } : type;
    return { ...own, ...listed(), ...members(depth), ...inPlace(depth) };
  };
  const part = (depth: number): Json => {
    if (chance(5)) return chance(50);
    if (keys.length > 0 && chance(20))
      return { $ref: `#/components/schemas/${pick(keys)}` };
    return depth > 0 ? make(depth - 1) : { type: pick(types) };
  };
  const listed = (): JsonObject =>
    chance(15) ? { enum: distinct(some(values, 20)) } : {};
  const distinct = (list: readonly Json[]): Json[] =>
    list.length > 0 ? [...list] : [pick(values)];
  const maybe = (
    percent: number,
    key: string,
    value: () => Json,
  ): JsonObject => (chance(percent) ? { [key]: value() } : {});
  const members = (depth: number): JsonObject => ({
    ...maybe(40, "properties", () =>
      Object.fromEntries(some(names, 50).map((name) => [name, part(depth)])),
    ),
    ...maybe(15, "required", () => some(names, 30)),
    ...maybe(10, "additionalProperties", () => part(depth)),
    ...maybe(4, "patternProperties", () => ({ "^x": part(depth) })),
    ...maybe(4, "dependentSchemas", () => ({
      a: part(depth),
      b: part(depth),
    })),
    ...maybe(4, "unevaluatedProperties", () => part(depth)),
    ...maybe(25, "items", () => part(depth)),
    ...maybe(6, "prefixItems", () => [part(depth), part(depth)]),
    ...maybe(5, "contains", () => part(depth)),
    ...maybe(5, "uniqueItems", () => true),
  });
  const inPlace = (depth: number): JsonObject => {
    if (depth === 0) return {};
    const parts = (): Json[] =>
      Array.from({ length: 1 + random(3) }, () => part(depth));
    return {
      ...maybe(20, "allOf", parts),
      ...maybe(12, "anyOf", parts),
      ...maybe(12, "oneOf", parts),
      ...maybe(8, "not", () => part(depth)),
      ...(chance(8) && {
        if: part(depth),
        then: part(depth),
        else: part(depth),
      }),
    };
  };
  return make;
}
