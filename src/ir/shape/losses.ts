import type { Gap } from "../types/loss.js";

/** What a schema can assert and no TypeScript type says. */
export type Inexpressible = keyof typeof reasons;

/** The gap between a schema's assertions and its type. */
export function shapeGap(construct: Inexpressible): Gap {
  return {
    construct,
    object: "Schema Object",
    lostBy: ["types"],
    why: reasons[construct],
    help: "Validate the value where it matters: the validators check it exactly.",
  };
}

const reasons = {
  not: "TypeScript has no type of all values but some.",
  if: "A type cannot depend on whether the same value has another type.",
  dependentRequired:
    "A type cannot require a member because another one is there.",
  dependentSchemas: "A type cannot change because a member is there.",
  propertyNames: "Names of members beyond the declared ones are any text.",
  patternProperties:
    "Members whose names match a pattern have one type with all that are not declared.",
  contains: "A type says the same of all items, not of some.",
  unevaluatedProperties:
    "A type cannot tell the members that no other keyword has looked at.",
  unevaluatedItems:
    "A type cannot tell the items that no other keyword has looked at.",
  oneOf:
    "A union also takes a value that fits several of its branches, which here are not told apart by a member or a type.",
  "enum of objects or arrays":
    "Only texts, numbers, booleans and null have types of a single value.",
} as const;
