import type { Code } from "./code.js";

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
  let isDeclared = isAround;
  return code.flatMap((one, index): readonly Code[] => {
    const inside = (body: readonly Code[]): readonly Code[] =>
      declareProperties(body, isDeclared);
    switch (one.kind) {
      case "property": {
        const { value, then } = one;
        const isSingle =
          !isDeclared && !code.slice(index + 1).some(hasProperty);
        const name = isSingle ? one.name : propertyLocal;
        const kind = isSingle ? "constant" : isDeclared ? "assign" : "let";
        isDeclared ||= !isSingle;
        return [{ kind, name, value }, ...then(name)];
      }
      case "if": {
        const { then, otherwise = [] } = one;
        return [{ ...one, then: inside(then), otherwise: inside(otherwise) }];
      }
      case "loop":
        return [{ ...one, body: inside(one.body) }];
      case "switch": {
        const cases = one.cases.map((each) => ({
          ...each,
          body: inside(each.body),
        }));
        return [{ ...one, cases, otherwise: inside(one.otherwise ?? []) }];
      }
      default:
        return [one];
    }
  });
}

/** Whether a statement looks at a property, itself or within. */
function hasProperty(code: Code): boolean {
  switch (code.kind) {
    case "property":
      return true;
    case "if":
      return [...code.then, ...(code.otherwise ?? [])].some(hasProperty);
    case "loop":
      return code.body.some(hasProperty);
    case "switch":
      return [...code.cases, { body: code.otherwise ?? [] }].some(({ body }) =>
        body.some(hasProperty),
      );
    default:
      return false;
  }
}
