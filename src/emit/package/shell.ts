import type { JsonValue } from "../../ir/types/index.js";

/** Text within single quotes, where a shell reads nothing but the next quote. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Text for within double quotes, with everything a shell would read disarmed. */
export function quoteInner(text: string): string {
  return text.replace(/[\\"$`]/g, "\\$&").replaceAll("!", "\"'!'\"");
}

/** A mention of a shell variable: `account_id` → `$ACCOUNT_ID`. */
export function variable(name: string): string {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2");
  const word = spaced.replace(/[^A-Za-z0-9]+/g, "_").toUpperCase();
  return /^\d/.test(word) ? `$_${word}` : `$${word}`;
}

/** A value as forms and headers write it. */
export function plainText(value: JsonValue): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
