import type { Asked } from "./plan.js";
import type { Rules, RulesType } from "./rules.js";
import { isOfType, typeTests } from "./is-of-type.js";

/** `type`. */
export function checkType({ type, format }: Rules): readonly Asked[] {
  if (type === undefined) return [];
  const types = typeof type === "string" ? [type] : type;
  // Bytes are text in JSON and a file in a form.
  const isFile = format === "binary" && types.includes("string");
  const fits =
    typeof type === "string" && !isFile
      ? typeTests[type]
      : (value: unknown): boolean =>
          isOfType(value, types) || (isFile && value instanceof Blob);
  const wanted = types.map(withArticle).join(" or ");
  return [{ keyword: "type", fits, wanted, isLast: true }];
}

function withArticle(type: RulesType): string {
  if (type === "null") return type;
  return `${/^[aeio]/.test(type) ? "an" : "a"} ${type}`;
}
