import { isText } from "./bounded.js";
import { isArray, isInteger, isObject } from "./kinds.js";
import type { Asked, Demand } from "./plan.js";
import type { Rules, RulesType } from "./rules.js";

/** `type`. */
export function checkType({ type }: Rules): readonly Asked[] {
  return askType(type, []);
}

/** The same where files may be: bytes are text in JSON and a file in a form. */
export function checkTypeOrFile({ type, file }: Rules): readonly Asked[] {
  return askType(type, file ? [isFile] : []);
}

function askType(
  type: Rules["type"],
  others: readonly Demand["fits"][],
): readonly Asked[] {
  if (type === undefined) return [];
  const types = typeof type === "string" ? [type] : type;
  const tests = [...types.map((one) => typeTests[one]), ...others];
  const fits = tests.reduce(
    (first, next) => (value) => first(value) || next(value),
  );
  const wanted = types.map(withArticle).join(" or ");
  return [{ keyword: "type", fits, wanted }];
}

/** Whether a value is of a type of JSON Schema; 1.0 is an integer. */
const typeTests: { readonly [type in RulesType]: Demand["fits"] } = {
  null: (value) => value === null,
  boolean: (value) => typeof value === "boolean",
  integer: isInteger,
  number: (value) => Number.isFinite(value),
  string: isText,
  array: isArray,
  object: isObject,
};

function isFile(value: unknown): boolean {
  return value instanceof Blob;
}

function withArticle(type: RulesType): string {
  if (type === "null") return type;
  return `${/^[aeio]/.test(type) ? "an" : "a"} ${type}`;
}
