/** A condition: a test, or tests joined by one operator. */
export type Logic =
  | { readonly kind: "test"; readonly yes: string; readonly no: string }
  | { readonly kind: "and" | "or"; readonly terms: readonly Logic[] };

/** A test and how its opposite is written; without one it gets a `!`. */
export function test(yes: string, no: string = `!${yes}`): Logic {
  return { kind: "test", yes, no };
}

/** A comparison with `<` or `>`, and its opposite. */
export function compare(left: string, sign: "<" | ">", right: number): Logic {
  const opposite = sign === "<" ? ">=" : "<=";
  return test(`${left} ${sign} ${right}`, `${left} ${opposite} ${right}`);
}

/** Holds when all of them do; always without any. */
export function all(terms: readonly Logic[]): Logic {
  return join("and", terms);
}

/** Holds when one of them does; never without any. */
export function any(terms: readonly Logic[]): Logic {
  return join("or", terms);
}

/** Holds for everything. */
export const always: Logic = { kind: "and", terms: [] };

/** Holds for nothing. */
export const never: Logic = { kind: "or", terms: [] };

/** Whether a condition holds for everything. */
export function isAlways(logic: Logic): boolean {
  return logic.kind === "and" && logic.terms.length === 0;
}

/** Whether a condition holds for nothing. */
export function isNever(logic: Logic): boolean {
  return logic.kind === "or" && logic.terms.length === 0;
}

/** The opposite, by De Morgan's laws. */
export function negate(logic: Logic): Logic {
  if (logic.kind === "test") return test(logic.no, logic.yes);
  return {
    kind: logic.kind === "and" ? "or" : "and",
    terms: logic.terms.map(negate),
  };
}

function join(kind: "and" | "or", terms: readonly Logic[]): Logic {
  const flat = terms.flatMap((term) =>
    term.kind === kind ? term.terms : [term],
  );
  const isDecided = flat.some((term) =>
    kind === "and" ? isNever(term) : isAlways(term),
  );
  if (isDecided) return kind === "and" ? never : always;
  const [only, ...more] = flat;
  return only !== undefined && more.length === 0 ? only : { kind, terms: flat };
}

/** A condition on one line; inside another one an operator stands in parentheses. */
export function flatLogic(logic: Logic): string {
  if (isAlways(logic)) return "true";
  if (isNever(logic)) return "false";
  if (logic.kind === "test") return logic.yes;
  return logic.terms.map(flatTerm).join(operator(logic.kind));
}

function flatTerm(term: Logic): string {
  return term.kind === "test" ? term.yes : `(${flatLogic(term)})`;
}

function operator(kind: "and" | "or"): string {
  return kind === "and" ? " && " : " || ";
}

/**
 * A condition that does not fit on a line, as prettier breaks it: a term a
 * line, each `indent` columns from the left. The first line is not indented;
 * `beside` is what else stands on the line of a single test.
 */
export function brokenLogic(logic: Logic, indent: number, beside = 0): string {
  if (logic.kind === "test" || logic.terms.length === 0) {
    return brokenTerm(logic, indent, beside);
  }
  const mark = operator(logic.kind).trimEnd();
  const margin = " ".repeat(indent);
  const last = logic.terms.length - 1;
  return logic.terms
    .map((term, index) =>
      index === last
        ? brokenTerm(term, indent, 0)
        : brokenTerm(term, indent, mark.length) + mark,
    )
    .join(`\n${margin}`);
}

/** A term that stands `indent` columns from the left, with `trailing` more behind it. */
function brokenTerm(term: Logic, indent: number, trailing: number): string {
  const flat = flatTerm(term);
  if (indent + flat.length + trailing <= 80) return flat;
  return term.kind === "test"
    ? brokenCall(flat, indent)
    : `(${brokenLogic(term, indent + 2)})`;
}

/** A call whose arguments stand on lines of their own. */
function brokenCall(text: string, indent: number): string {
  const found = /^(!?[\w$]+)\((.*)\)$/.exec(text);
  if (found === null) return text;
  const [, callee = "", list = ""] = found;
  const margin = " ".repeat(indent);
  const lines = list.split(", ").map((one) => `${margin}  ${one},\n`);
  return `${callee}(\n${lines.join("")}${margin})`;
}
