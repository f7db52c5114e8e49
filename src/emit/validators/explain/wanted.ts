import type { JsonType, JsonValue } from "../../../ir/types/index.js";

/** Types as messages say what is asked for: `a string or null`. */
export function typesWanted(types: readonly JsonType[]): string {
  return types.map(withArticle).join(" or ");
}

function withArticle(type: JsonType): string {
  if (type === "null") return type;
  return `${/^[aeio]/.test(type) ? "an" : "a"} ${type}`;
}

/** Listed values as messages say them; of many, the first. */
export function valuesWanted(values: readonly JsonValue[]): string {
  const shown = values.slice(0, 8).map((value) => JSON.stringify(value));
  return values.length > 8
    ? `${shown.join(", ")} or ${values.length - 8} more`
    : shown.join(" or ");
}

/** A number of characters. */
export function characters(count: number): string {
  return `${count} character${count === 1 ? "" : "s"}`;
}
