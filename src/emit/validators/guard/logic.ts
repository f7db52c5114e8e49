import { textWidth } from "../../typescript/text-width.js";
import type { Known } from "./known.js";

/** A test as it is written, and as its opposite is. */
export interface Test {
  readonly kind: "test";
  readonly yes: string;
  readonly no: string;
  readonly says: Statement | undefined;
  /** Whether the test holds where what it says does not. */
  readonly isDenied: boolean;
}

/** What is known of an expression where a test, or its opposite, holds. */
export interface Statement {
  readonly expression: string;
  readonly fits: Known;
  /** Whether all that fits passes the test. */
  readonly isExact?: boolean;
}

/** A condition: a test, or tests joined by one operator. */
export type Logic =
  Test | { readonly kind: "and" | "or"; readonly terms: readonly Logic[] };

/** A test and how its opposite is written; without one it gets a `!`. */
export function test(
  yes: string,
  no: string = `!${yes}`,
  says?: Statement,
): Test {
  return { kind: "test", yes, no, says, isDenied: false };
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
  if (logic.kind === "test") return deny(logic);
  return {
    kind: logic.kind === "and" ? "or" : "and",
    terms: logic.terms.map(negate),
  };
}

function deny({ yes, no, says, isDenied }: Test): Test {
  return { kind: "test", yes: no, no: yes, says, isDenied: !isDenied };
}

function join(kind: "and" | "or", terms: readonly Logic[]): Logic {
  const flat: Logic[] = [];
  for (const term of terms) {
    if (term.kind === kind) {
      for (const inner of term.terms) flat.push(inner);
    } else {
      // Without terms, the other one decides: `never` all of them, `always` any.
      if (term.kind !== "test" && term.terms.length === 0) return term;
      flat.push(term);
    }
  }
  const [only] = flat;
  return only !== undefined && flat.length === 1 ? only : { kind, terms: flat };
}

/** How many tests a condition is made of, each of which mentions once what is tested. */
export function countTests(logic: Logic): number {
  if (logic.kind === "test") return 1;
  return logic.terms.reduce((sum, term) => sum + countTests(term), 0);
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
  if (logic.kind !== "test" && logic.terms.length > 0) {
    return brokenChain(logic, indent, { indent, column: indent, trailing: 0 });
  }
  const text = flatTerm(logic);
  if (indent + textWidth(text) + beside <= 80) return text;
  return brokenTest(text, indent, indent);
}

/**
 * The same behind `return`, where the second of two tests may follow the
 * first one's last line.
 */
export function brokenResult(logic: Logic, indent: number): string {
  const text = brokenLogic(logic, indent);
  const terms = logic.kind === "test" ? [] : logic.terms;
  const [first, second, ...more] = terms;
  if (first?.kind !== "test" || second?.kind !== "test" || more.length > 0) {
    return text;
  }
  const lines = text.split("\n");
  const [end = "", last = ""] = lines.slice(-2);
  const joined = `${end} ${last.trimStart()}`;
  const isBelow = lines.length > 2 && last.trimStart() === second.yes;
  return isBelow && textWidth(joined) <= 80
    ? [...lines.slice(0, -2), joined].join("\n")
    : text;
}

/** Whether a test is a comparison, which prettier puts in parentheses behind `return`. */
export function isComparison(logic: Logic): boolean {
  return logic.kind === "test" && comparison.test(logic.yes);
}

/** Where the first term of a chain stands, and what follows the last one. */
interface ChainPlace {
  readonly indent: number;
  readonly column: number;
  readonly trailing: number;
}

/** Terms behind the first stand `indent` columns from the left. */
function brokenChain(
  { kind, terms }: Extract<Logic, { readonly terms: unknown }>,
  indent: number,
  first: ChainPlace,
): string {
  const mark = operator(kind).trimEnd();
  const lines = terms.map((term, index) => {
    const isLast = index === terms.length - 1;
    const trailing = isLast ? first.trailing : mark.length;
    const text =
      index === 0
        ? brokenTerm(term, first.indent, first.column, trailing)
        : brokenTerm(term, indent, indent, trailing);
    return isLast ? text : text + mark;
  });
  return lines.join(`\n${" ".repeat(indent)}`);
}

/** A term in a line that is `indent` columns from the left, itself at `column`, with `trailing` more behind it. */
function brokenTerm(
  term: Logic,
  indent: number,
  column: number,
  trailing: number,
): string {
  const flat = flatTerm(term);
  if (column + textWidth(flat) + trailing <= 80) return flat;
  if (term.kind === "test") return brokenTest(flat, indent, indent + 2);
  const first = { indent, column: column + 1, trailing: trailing + 1 };
  return `(${brokenChain(term, indent + 2, first)})`;
}

const comparison = /^((?:typeof )?[^\s"'(]+ (?:[!=]==|[<>]=?)) (.*)$/s;

/** A call whose arguments stand on lines of their own, or a comparison whose right side stands `below` columns from the left. */
function brokenTest(text: string, indent: number, below: number): string {
  const compared = comparison.exec(text);
  if (compared) {
    const [, left = "", right = ""] = compared;
    return `${left}\n${" ".repeat(below)}${right}`;
  }
  const called = /^(!?[\w$.]+)\((.*)\)$/s.exec(text);
  if (called === null) return text;
  const [, callee = "", list = ""] = called;
  const margin = " ".repeat(indent);
  const lines = list.split(", ").map((one) => `${margin}  ${one},\n`);
  return `${callee}(\n${lines.join("")}${margin})`;
}
