/**
 * Which of some identifiers stand nowhere as words in statements, comments left
 * out. Long texts are looked through last: they are data for the most part.
 */
export function unmentionedIn(
  statements: readonly unknown[],
  wanted: Iterable<string>,
): ReadonlySet<string> {
  const missing = new Set(wanted);
  if (missing.size === 0) return missing;
  const long: string[] = [];
  const look = (text: string): void => {
    if (text.length > longText) long.push(text);
    else dropMentioned(missing, text);
  };
  const open: unknown[] = [...statements];
  while (open.length > 0 && missing.size > 0) {
    const value = open.pop();
    if (typeof value === "string") {
      look(value);
    } else if (Array.isArray(value)) {
      for (const item of value) open.push(item);
    } else if (isRecord(value)) {
      for (const key of Object.keys(value)) {
        const member = value[key];
        if (key === "docs") continue;
        if (typeof member === "string") look(member);
        else if (isRecord(member)) open.push(member);
      }
    }
  }
  for (const text of long) {
    if (missing.size === 0) break;
    dropMentioned(missing, text);
  }
  return missing;
}

/** Texts of many lines. */
const longText = 800;

/** Looks for each name, or, where there are many, for each word of the text. */
function dropMentioned(missing: Set<string>, text: string): void {
  if (missing.size > 30) {
    for (const [word] of text.matchAll(identifiers)) missing.delete(word);
    return;
  }
  for (const name of missing) {
    if (name.length <= text.length && standsIn(text, name)) {
      missing.delete(name);
    }
  }
}

const identifiers = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/gu;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Whether a name stands in a text as a word of its own. */
export function standsIn(text: string, name: string): boolean {
  let at = text.indexOf(name);
  while (at >= 0) {
    const end = at + name.length;
    if (!goesOn(text, at - 1) && !goesOn(text, end)) return true;
    at = text.indexOf(name, end);
  }
  return false;
}

/** Whether the character at a place can be part of an identifier (ECMA-262, IdentifierPart). */
function goesOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return partOfIdentifier[code] === true;
  // A surrogate counts as a part of whatever letter it belongs to.
  return code >= 0x80 && beyondAscii.test(text.charAt(at));
}

const partOfIdentifier: readonly boolean[] = Array.from(
  { length: 0x80 },
  (_, code) => /[\w$]/.test(String.fromCharCode(code)),
);

const beyondAscii = /[\p{ID_Continue}\p{Cs}\u200c\u200d]/u;
