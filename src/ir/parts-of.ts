import type { Assertions, Schema } from "./types/schema.js";

/** Every schema that a schema applies to a value or to a part of it. */
export function partsOf(assertions: Assertions): readonly Schema[] {
  const parts: Schema[] = [];
  for (const keyword of Object.keys(assertions) as (keyof Assertions)[]) {
    switch (keyword) {
      case "refs":
      case "prefixItems":
      case "allOf":
      case "anyOf":
      case "oneOf":
        for (const part of assertions[keyword] ?? []) parts.push(part);
        break;
      case "properties":
      case "patternProperties":
      case "dependentSchemas":
        for (const part of assertions[keyword]?.values() ?? []) {
          parts.push(part);
        }
        break;
      case "items":
      case "contains":
      case "unevaluatedItems":
      case "additionalProperties":
      case "propertyNames":
      case "unevaluatedProperties":
      case "not":
      case "if":
      case "then":
      case "else": {
        const part = assertions[keyword];
        if (part) parts.push(part);
        break;
      }
      default:
      // Other keywords hold no schemas.
    }
  }
  return parts;
}
