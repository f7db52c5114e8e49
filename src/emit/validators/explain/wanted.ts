import type { JsonType, JsonValue } from "../../../ir/types/index.js";

/** Types as messages say what is asked for: `a string or null`. */
export function typesWanted(types: readonly JsonType[]): string {
  return types.map(withArticle).join(" or ");
}

function withArticle(type: JsonType): string {
  if (type === "null") return type;
  return `${/^[aeio]/.test(type) ? "an" : "a"} ${type}`;
}

/** Messages say so many listed values. */
export const mostShown = 8;

/** Listed values as messages say them; of many, the first. */
export function valuesWanted(values: readonly JsonValue[]): string {
  const shown = values
    .slice(0, mostShown)
    .map((value) => JSON.stringify(value));
  return values.length > mostShown
    ? `${shown.join(", ")} or ${values.length - mostShown} more`
    : shown.join(" or ");
}

/** A number of characters. */
export function characters(count: number): string {
  return `${count} character${count === 1 ? "" : "s"}`;
}
