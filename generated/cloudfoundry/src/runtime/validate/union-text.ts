import type { Issue } from "../issue.js";

/** The names of some branches, each once. */
export function namesOf(names: readonly string[], between: string): string {
  let text = "";
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) < index) continue;
    text += index === 0 ? name : between + name;
  }
  return text;
}

/** What an issue says, for whoever knows where `base` is. */
export function relative(
  { pointer, message, keyword }: Issue,
  base: string,
): string {
  // The message of an unknown member says its name already.
  if (
    pointer === base ||
    keyword === "additionalProperties" ||
    keyword === "unevaluatedProperties"
  )
    return message;
  return `${pointer.startsWith(base) ? pointer.slice(base.length) : pointer}: ${message}`;
}
