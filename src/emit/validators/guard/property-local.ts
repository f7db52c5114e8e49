import type { Code } from "./code.js";
import { decided } from "./decide.js";

/**
 * The local that holds one property after the other while it is looked at: what
 * packs code gives it one letter, and finds the same text for each of them.
 */
export const propertyLocal = "property";

/**
 * Writes out how properties are looked at. Several of a block share one local,
 * declared with its first value unless that is done around; a single one has a
 * constant of its own name.
 */
export function declareProperties(
  code: readonly Code[],
  isAround = false,
): readonly Code[] {
  const written: Code[] = [];
  let isDeclared = isAround;
  for (const [index, one] of code.entries()) {
    if (one.kind !== "property") {
      written.push(declareWithin(one, isDeclared));
      continue;
    }
    const isSingle = !isDeclared && !hasProperty(code, index + 1);
    const name = isSingle ? one.name : propertyLocal;
    const kind = isSingle ? "constant" : isDeclared ? "assign" : "let";
    isDeclared ||= !isSingle;
    written.push({ kind, name, value: one.value }, ...decided(one.then(name)));
  }
  return written;
}

/** The same for the blocks of a statement. */
function declareWithin(code: Code, isDeclared: boolean): Code {
  const inside = (body: readonly Code[]): readonly Code[] =>
    declareProperties(body, isDeclared);
  switch (code.kind) {
    case "if": {
      const { then, otherwise = [] } = code;
      return { ...code, then: inside(then), otherwise: inside(otherwise) };
    }
    case "loop":
      return { ...code, body: inside(code.body) };
    case "switch": {
      const cases = code.cases.map(({ values, body }) => ({
        values,
        body: inside(body),
      }));
      return { ...code, cases, otherwise: inside(code.otherwise ?? []) };
    }
    default:
      return code;
  }
}

/** Whether a statement from a place on looks at a property, itself or within. */
function hasProperty(code: readonly Code[], from = 0): boolean {
  for (let index = from; index < code.length; index += 1) {
    const one = code[index];
    if (one && looksAtProperty(one)) return true;
  }
  return false;
}

function looksAtProperty(code: Code): boolean {
  switch (code.kind) {
    case "property":
      return true;
    case "if":
      return hasProperty(code.then) || hasProperty(code.otherwise ?? []);
    case "loop":
      return hasProperty(code.body);
    case "switch":
      return (
        code.cases.some(({ body }) => hasProperty(body)) ||
        hasProperty(code.otherwise ?? [])
      );
    default:
      return false;
  }
}
