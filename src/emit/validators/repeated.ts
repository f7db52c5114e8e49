import type { Assertions, Schema } from "../../ir/types/index.js";
import { haveOwnTypes } from "./guard/select.js";
import { partsOf } from "../../ir/parts-of.js";

/**
 * The schemas that look at one value, or one part of it, in several ways that
 * lead back to themselves, and those ways: level by level the work multiplies
 * unless verdicts are remembered.
 */
export function repeatedSchemas(
  recursive: ReadonlySet<Schema>,
): ReadonlySet<Schema> {
  const repeated = new Set<Schema>();
  for (const schema of recursive) {
    if (countWays(schema.assertions, recursive) < 2) continue;
    repeated.add(schema);
    for (const part of partsOf(schema.assertions)) {
      if (recursive.has(part)) repeated.add(part);
    }
  }
  return repeated;
}

/** How often the same value may be looked at, at most. */
function countWays(
  assertions: Assertions,
  recursive: ReadonlySet<Schema>,
): number {
  const count = (parts: Iterable<Schema | undefined>): number =>
    [...parts].filter((part) => part && recursive.has(part)).length;
  const { refs = [], allOf = [], anyOf = [], oneOf = [] } = assertions;
  const { dependentSchemas, patternProperties, properties } = assertions;
  const { items, prefixItems = [], contains, not, then } = assertions;
  const others = count([
    ...[...refs, ...allOf],
    ...(dependentSchemas?.values() ?? []),
    ...[not, assertions.if, then, assertions.else],
  ]);
  const unions = [anyOf, oneOf].map((branches) =>
    Math.min(count(branches), haveOwnTypes(branches) ? 1 : Infinity),
  );
  const named = count([
    ...(properties?.values() ?? []),
    assertions.additionalProperties,
  ]);
  const members = Math.min(named, 1) + count(patternProperties?.values() ?? []);
  const placed = Math.min(count([items, ...prefixItems]), 1);
  const below = Math.max(members, placed + count([contains]));
  // What is unevaluated is found by asking the branches again.
  const isAsked =
    assertions.unevaluatedProperties !== undefined ||
    assertions.unevaluatedItems !== undefined;
  const inPlace = unions.reduce((sum, ways) => sum + ways, others);
  return inPlace + below + (isAsked ? inPlace + 1 : 0);
}
