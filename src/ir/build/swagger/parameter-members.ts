import type { JsonObject } from "../../types/json.js";

/**
 * Whether a member belongs to the parameter that an object is, and not to the
 * schema that the same object is: Swagger 2.0 writes both as one. How items
 * are separated is their own; commas are what they are separated by anyway.
 */
export function isParameterMember(value: JsonObject, name: string): boolean {
  if (name === "collectionFormat" && value[name] === "csv") return true;
  return typeof value["in"] === "string" && parameterMembers.has(name);
}

const parameterMembers: ReadonlySet<string> = new Set([
  "allowEmptyValue",
  "collectionFormat",
  "in",
  "name",
]);
