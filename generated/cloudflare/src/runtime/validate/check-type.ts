import type { RulesType } from "./rules.js";
import { fail, found, isQuiet, type Check } from "./walk.js";

/** `type`. */
export const checkType: Check = (rules, place, walk) => {
  const { type } = rules;
  const { value } = place;
  if (type === undefined || isOfType(value, type)) return true;
  const types = typeof type === "string" ? [type] : type;
  // Bytes are text in JSON and a file in a form.
  const isFile = rules.format === "binary" && types.includes("string");
  if (isFile && value instanceof Blob) return true;
  if (isQuiet(walk)) return false;
  const wanted = types.map(withArticle).join(" or ");
  const message = `expected ${wanted}, found ${found(place)}`;
  return fail(walk, place, "type", message, wanted);
};

/** Whether a value is of a type, or of one of several. */
export function isOfType(
  value: unknown,
  type: RulesType | readonly RulesType[],
): boolean {
  return typeof type === "string"
    ? isType(value, type)
    : type.some((one) => isType(value, one));
}

/** Whether a value is of a type of JSON Schema; 1.0 is an integer. */
function isType(value: unknown, type: RulesType): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return (
        typeof value === "object" && value !== null && !Array.isArray(value)
      );
    case "integer":
      return Number.isInteger(value);
    case "number":
      return Number.isFinite(value);
    default:
      return typeof value === type;
  }
}

function withArticle(type: RulesType): string {
  if (type === "null") return type;
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}
