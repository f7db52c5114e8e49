import type { Assertions, Schema } from "../../types/schema.js";

/** A step from a schema to another that is applied to the same value. */
export interface InPlaceStep {
  readonly keyword: InPlaceKeyword;
  readonly to: Schema;
}

/** Keywords whose schemas see the same value. */
export type InPlaceKeyword =
  | "refs"
  | "allOf"
  | "anyOf"
  | "oneOf"
  | "not"
  | "if"
  | "then"
  | "else"
  | "dependentSchemas";

const lists = ["refs", "allOf", "anyOf", "oneOf"] as const;
const singles = ["not", "if", "then", "else"] as const;

/** The schemas that a schema applies to the value it sees itself. */
export function inPlaceSteps(assertions: Assertions): readonly InPlaceStep[] {
  const steps: InPlaceStep[] = [];
  for (const keyword of lists) {
    for (const to of assertions[keyword] ?? []) steps.push({ keyword, to });
  }
  for (const keyword of singles) {
    const to = assertions[keyword];
    if (to) steps.push({ keyword, to });
  }
  for (const to of assertions.dependentSchemas?.values() ?? []) {
    steps.push({ keyword: "dependentSchemas", to });
  }
  return steps;
}

/** Schemas and those that describe the same values with them, all at once or one of several. */
export function withBranches(schemas: Iterable<Schema>): ReadonlySet<Schema> {
  const found = new Set(schemas);
  // A set visits what is added while it is walked.
  for (const { assertions } of found) {
    for (const keyword of lists) {
      for (const part of assertions[keyword] ?? []) found.add(part);
    }
  }
  return found;
}
