import { codePoints, isEqual, isMultiple, patternOf } from "./json-values.js";
import type { RulesType } from "./rules.js";
import { describe, fail, type Checker, type Look } from "./walk.js";

/** `type`, `enum` and what is said of numbers and texts. */
export const checkScalar: Checker = (look) => {
  const { value } = look;
  if (!checkType(look) || !checkEnum(look)) return false;
  if (typeof value === "number") return checkNumber(look, value);
  return typeof value !== "string" || checkText(look, value);
};

/** Whether a value is of a type of JSON Schema; 1.0 is an integer. */
export function isType(value: unknown, type: RulesType): boolean {
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

function checkType(look: Look): boolean {
  const { type } = look.rules;
  if (type === undefined) return true;
  const types = typeof type === "string" ? [type] : type;
  if (types.some((one) => isType(look.value, one))) return true;
  // Bytes are text in JSON and a file in a form.
  const isFile = look.rules.format === "binary" && types.includes("string");
  if (isFile && look.value instanceof Blob) return true;
  const wanted = types.map(withArticle).join(" or ");
  return fail(
    look,
    "type",
    `expected ${wanted}, found ${describe(look.value, look.secret)}`,
    wanted,
  );
}

function withArticle(type: RulesType): string {
  if (type === "null") return type;
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}

function checkEnum(look: Look): boolean {
  const { enum: listed } = look.rules;
  if (listed === undefined || listed.some((one) => isEqual(one, look.value)))
    return true;
  const shown = listed.slice(0, 8).map((one) => JSON.stringify(one));
  const wanted =
    listed.length > 8
      ? `${shown.join(", ")} or ${listed.length - 8} more`
      : shown.join(" or ");
  return fail(
    look,
    "enum",
    `expected ${wanted}, found ${describe(look.value, look.secret)}`,
    wanted,
  );
}

function checkNumber(look: Look, value: number): boolean {
  const { rules } = look;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } =
    rules;
  const isNumber = rules.isNumber;
  let fitting = true;
  const demand = (met: boolean, keyword: string, wanted: string): void => {
    if (!met) fitting = failBound(look, keyword, wanted);
  };
  if (isNumber !== undefined)
    demand(isNumber(value), "format", `the format ${rules.format}`);
  if (minimum !== undefined)
    demand(value >= minimum, "minimum", `at least ${minimum}`);
  if (maximum !== undefined)
    demand(value <= maximum, "maximum", `at most ${maximum}`);
  if (exclusiveMinimum !== undefined)
    demand(
      value > exclusiveMinimum,
      "exclusiveMinimum",
      `more than ${exclusiveMinimum}`,
    );
  if (exclusiveMaximum !== undefined)
    demand(
      value < exclusiveMaximum,
      "exclusiveMaximum",
      `less than ${exclusiveMaximum}`,
    );
  if (multipleOf !== undefined)
    demand(
      isMultiple(value, multipleOf),
      "multipleOf",
      `a multiple of ${multipleOf}`,
    );
  return fitting;
}

function checkText(look: Look, value: string): boolean {
  const { minLength, maxLength, pattern, format, isText } = look.rules;
  let fitting = true;
  const demand = (met: boolean, keyword: string, wanted: string): void => {
    if (!met) fitting = failBound(look, keyword, wanted);
  };
  if (isText !== undefined)
    demand(isText(value), "format", `the format ${format}`);
  if (minLength !== undefined)
    demand(
      codePoints(value) >= minLength,
      "minLength",
      `at least ${count(minLength)}`,
    );
  const isLong = maxLength !== undefined && codePoints(value) > maxLength;
  if (isLong) demand(false, "maxLength", `at most ${count(maxLength)}`);
  // A pattern may take its time over a text that is too long.
  if (pattern !== undefined && !isLong)
    demand(
      patternOf(pattern).test(value),
      "pattern",
      `text that matches ${pattern}`,
    );
  return fitting;
}

function count(characters: number): string {
  return `${characters} character${characters === 1 ? "" : "s"}`;
}

function failBound(look: Look, keyword: string, wanted: string): false {
  const found = describe(look.value, look.secret);
  return fail(look, keyword, `expected ${wanted}, found ${found}`, wanted);
}
