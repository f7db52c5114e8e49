/** Which of some identifiers stand as words in statements, comments left out. */
export function mentionedIn(
  statements: readonly unknown[],
  identifiers: readonly string[],
): ReadonlySet<string> {
  const missing = new Set(identifiers);
  const open: unknown[] = [...statements];
  while (open.length > 0 && missing.size > 0) {
    const value = open.pop();
    if (typeof value === "string") {
      for (const name of missing) {
        if (standsIn(value, name)) missing.delete(name);
      }
    } else if (Array.isArray(value)) {
      for (const item of value) open.push(item);
    } else if (isRecord(value)) {
      for (const key of Object.keys(value)) {
        if (key !== "docs") open.push(value[key]);
      }
    }
  }
  return new Set(identifiers.filter((name) => !missing.has(name)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Whether a name stands in a text as a word of its own. */
function standsIn(text: string, name: string): boolean {
  let at = text.indexOf(name);
  while (at >= 0) {
    const end = at + name.length;
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(end, end + 2);
    if (!wordEnd.test(before) && !wordStart.test(after)) return true;
    at = text.indexOf(name, end);
  }
  return false;
}

/** What an identifier goes on with (ECMA-262, IdentifierPart). */
const wordStart = /^[\p{ID_Continue}$\u200c\u200d]/u;
const wordEnd = /[\p{ID_Continue}$\u200c\u200d]$/u;
