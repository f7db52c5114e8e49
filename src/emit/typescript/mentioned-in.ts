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
      for (const [word] of value.matchAll(words)) missing.delete(word);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key !== "docs") open.push(inner);
      }
    }
  }
  return new Set(identifiers.filter((name) => !missing.has(name)));
}

const words = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/gu;
