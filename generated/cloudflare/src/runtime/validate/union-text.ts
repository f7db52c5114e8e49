import type { Issue } from "../issue.js";

/** Names of branches or what is said of them, each once. */
export function namesOf(names: readonly string[], between: string): string {
  let text = "";
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) < index) continue;
    text += index === 0 ? name : between + name;
  }
  return text;
}

/** What is wrong with the closest branches, and the value that all of it is about. */
export function faultsOfClosest(
  closest: readonly { readonly issues: readonly Issue[] }[],
  here: string,
): { pointer: string; received: string | undefined; text: string } {
  const [first, ...others] = closest.map(({ issues }) =>
    issues.length === 1 ? issues[0] : undefined,
  );
  const isOne = others.every((one) => one?.pointer === first?.pointer);
  const leaf = isOne ? first : undefined;
  const pointer = leaf?.pointer ?? here;
  const between = closest.length > 1 ? " and " : "; ";
  const texts = closest.map(({ issues }) =>
    issues
      .slice(0, 4)
      .map((one) => relative(one, pointer))
      .join(between),
  );
  return { pointer, received: leaf?.received, text: namesOf(texts, ", or ") };
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

/** Adds to what is wrong with a branch the names that may be misspelt, where it does not tell of them. */
export function addHints(
  issues: Issue[],
  hints: readonly string[],
  pointer: () => string,
): void {
  if (issues.length === 0) return;
  for (const text of hints) {
    if (issues.some(({ message }) => message.includes(text))) continue;
    issues.push({
      pointer: pointer(),
      keyword: "additionalProperties",
      message: text,
      expected: "a known name",
      received: text,
    });
  }
}

/** Whether all that is wrong was found beside the union as well. */
export function areSaid(
  faults: readonly Issue[],
  issues: readonly Issue[],
): boolean {
  return faults.every(({ pointer, message }) =>
    issues.some(
      (issue) => issue.pointer === pointer && issue.message === message,
    ),
  );
}
