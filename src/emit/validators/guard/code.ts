import {
  layoutExpression,
  type CallExpression,
} from "../../typescript/expression.js";
import { standsIn } from "../../typescript/mentioned-in.js";
import {
  always,
  brokenLogic,
  brokenResult,
  flatLogic,
  isComparison,
  never,
  type Logic,
} from "./logic.js";
import { decided, withResult } from "./decide.js";
import { joinRejections } from "./join-rejections.js";
import { declareProperties } from "./property-local.js";

/** A statement of a guard. */
export type Code =
  /** Ends the guard with `false` when the condition holds. */
  | { readonly kind: "reject"; readonly when: Logic }
  /** Ends the guard with `true` when the condition holds. */
  | { readonly kind: "accept"; readonly when: Logic }
  | { readonly kind: "return"; readonly value: Logic }
  | { readonly kind: "constant"; readonly name: string; readonly value: string }
  /** A constant that says whether a condition holds; `typed`, the compiler takes it for no more than that. */
  | {
      readonly kind: "flag";
      readonly name: string;
      readonly when: Logic;
      readonly typed: boolean;
    }
  | { readonly kind: "let"; readonly name: string; readonly value: string }
  | { readonly kind: "assign"; readonly name: string; readonly value: string }
  /** Reads a property, and looks at the local that holds it; `name` is its own. */
  | {
      readonly kind: "property";
      readonly name: string;
      readonly value: string;
      /** An expression for which it is written already. */
      readonly guess: string;
      readonly then: (local: string) => readonly Code[];
    }
  /** A call; one that `leaves` ends a function without result. */
  | {
      readonly kind: "call";
      readonly call: CallExpression;
      readonly leaves?: true;
    }
  | { readonly kind: "run"; readonly text: string }
  | {
      readonly kind: "if";
      readonly when: Logic;
      readonly then: readonly Code[];
      readonly otherwise?: readonly Code[];
    }
  /** `head` is what stands before the braces: `for (const name in value)`. */
  | {
      readonly kind: "loop";
      readonly head: string;
      readonly body: readonly Code[];
    }
  | {
      readonly kind: "switch";
      readonly on: string;
      readonly cases: readonly SwitchCase[];
      /** What happens to any other value; nothing by default. */
      readonly otherwise?: readonly Code[];
    };

/** The values of one case, as literals, and what is done for them. */
export interface SwitchCase {
  readonly values: readonly string[];
  readonly body: readonly Code[];
}

/** The body of a function that returns whether nothing was rejected, without its margin. */
export function bodyText(code: readonly Code[]): string {
  const written = declareProperties(decided(code));
  return codeLines(withResult(written), 2).join("\n");
}

/** The body of a function without result, without its margin. */
export function statementsText(code: readonly Code[]): string {
  return codeLines(declareProperties(decided(code)), 2).join("\n");
}

/** Statements in prettier's layout, `indent` columns from the left; the lines come without that margin. */
function codeLines(code: readonly Code[], indent: number): readonly string[] {
  const lines: string[] = [];
  for (const text of statementTexts(joinRejections(code), indent)) {
    // An empty line behind what takes several.
    if (lines.at(-1) === "}") lines.push("");
    lines.push(...text);
  }
  return lines;
}

/** The lines of each statement that is reached, without locals that nobody asks for. */
function statementTexts(
  code: readonly Code[],
  indent: number,
): readonly (readonly string[])[] {
  const end = code.findIndex(({ kind }) => kind === "return");
  const reached = end < 0 ? code : code.slice(0, end + 1);
  /** The last one first. */
  const texts: (readonly string[])[] = [];
  for (const one of reached.toReversed()) {
    if (!("name" in one) || isAskedIn(texts, one.name)) {
      texts.push(statementLines(one, indent));
    }
  }
  return texts.reverse();
}

/** Whether a name stands in a text; the last one is the likeliest. */
function isAskedIn(
  texts: readonly (readonly string[])[],
  name: string,
): boolean {
  const asks = (line: string): boolean => standsIn(line, name);
  return texts.findLast((lines) => lines.some(asks)) !== undefined;
}

function statementLines(code: Code, indent: number): readonly string[] {
  switch (code.kind) {
    case "reject":
      return endLines(code.when, never, indent);
    case "accept":
      return endLines(code.when, always, indent);
    case "return":
      return returnLines(code.value, indent);
    case "constant":
      return assignLines(`const ${code.name} =`, code.value, indent);
    case "flag": {
      const head = `const ${code.name}${code.typed ? ": boolean" : ""} =`;
      return assignLines(head, flatLogic(code.when), indent);
    }
    case "let":
      return assignLines(`let ${code.name} =`, code.value, indent);
    case "assign":
      return assignLines(`${code.name} =`, code.value, indent);
    case "property":
      return codeLines(declareProperties([code]), indent);
    case "call":
      return callLines(code, indent);
    case "run":
      return [code.text];
    case "loop":
      return [...loopHead(code.head, indent), ...block(code.body, indent), "}"];
    case "if":
      return ifLines(code.when, code.then, code.otherwise ?? [], indent);
    case "switch":
      return switchLines(code, indent);
  }
}

/** The parts of `for (…; …; …)` stand one a line where they do not fit. */
function loopHead(head: string, indent: number): readonly string[] {
  const line = `${head} {`;
  if (indent + line.length <= 80) return [line];
  const parts = /^for \((.*; .*; .*)\)$/.exec(head)?.[1]?.split("; ");
  if (parts === undefined) return [line];
  return ["for (", `  ${parts.join(";\n  ")}`, ") {"].join("\n").split("\n");
}

function block(body: readonly Code[], indent: number): readonly string[] {
  return codeLines(body, indent + 2).map((line) => line && `  ${line}`);
}

function endLines(
  when: Logic,
  value: Logic,
  indent: number,
): readonly string[] {
  const line = `if (${flatLogic(when)}) return ${flatLogic(value)};`;
  if (indent + line.length <= 80) return [line];
  return ifLines(when, [{ kind: "return", value }], [], indent);
}

function ifLines(
  when: Logic,
  then: readonly Code[],
  otherwise: readonly Code[],
  indent: number,
): readonly string[] {
  const head = `if (${flatLogic(when)})`;
  const [only, ...more] = then;
  if (only?.kind === "call" && more.length + otherwise.length === 0) {
    const [text = "", ...others] = callLines(only, indent);
    const line = `${head} ${text}`;
    if (others.length === 0 && indent + line.length <= 80) return [line];
  }
  const heads =
    indent + `${head} {`.length <= 80
      ? [`${head} {`]
      : ["if (", ...marginLines(brokenLogic(when, indent + 2), indent), ") {"];
  return [...heads, ...block(then, indent), ...elseLines(otherwise, indent)];
}

function elseLines(
  otherwise: readonly Code[],
  indent: number,
): readonly string[] {
  const [only, ...more] = otherwise;
  if (only === undefined) return ["}"];
  if (only.kind !== "if" || more.length > 0) {
    return ["} else {", ...block(otherwise, indent), "}"];
  }
  const { when, then } = only;
  const head = `} else if (${flatLogic(when)}) {`;
  const heads =
    indent + head.length <= 80
      ? [head]
      : [
          "} else if (",
          ...marginLines(brokenLogic(when, indent + 2), indent),
          ") {",
        ];
  return [
    ...heads,
    ...block(then, indent),
    ...elseLines(only.otherwise ?? [], indent),
  ];
}

function callLines(
  { call, leaves }: Extract<Code, { readonly kind: "call" }>,
  indent: number,
): readonly string[] {
  const head = leaves ? "return " : "";
  const text = layoutExpression(call, indent, indent + head.length, 1);
  return `${head}${text};`
    .replaceAll(`\n${" ".repeat(indent)}`, "\n")
    .split("\n");
}

function returnLines(value: Logic, indent: number): readonly string[] {
  const line = `return ${flatLogic(value)};`;
  if (indent + line.length <= 80) return [line];
  if (value.kind !== "test" || isComparison(value)) {
    const flat = flatLogic(value);
    // Between the parentheses there may be room for all of it.
    if (indent + 2 + flat.length <= 80) return ["return (", `  ${flat}`, ");"];
    const text = brokenResult(value, indent + 2);
    return ["return (", ...marginLines(text, indent), ");"];
  }
  const call = brokenLogic(value, indent, "return ;".length);
  return `return ${call};`
    .replaceAll(`\n${" ".repeat(indent)}`, "\n")
    .split("\n");
}

/** The lines of a broken condition, each with two columns of margin. */
function marginLines(text: string, indent: number): readonly string[] {
  return text
    .split("\n")
    .map((line, index) => (index === 0 ? `  ${line}` : line.slice(indent)));
}

function assignLines(
  head: string,
  value: string,
  indent: number,
): readonly string[] {
  const line = `${head} ${value};`;
  return indent + line.length <= 80 ? [line] : [head, `  ${value};`];
}

function switchLines(
  code: Extract<Code, { readonly kind: "switch" }>,
  indent: number,
): readonly string[] {
  const { cases, otherwise = [] } = code;
  return [
    `switch (${code.on}) {`,
    ...cases.flatMap(({ values, body }) => [
      ...values.map((value) => `  case ${value}:`),
      ...block(endCase(body), indent + 2).map((line) => line && `  ${line}`),
    ]),
    ...(otherwise.length === 0
      ? []
      : [
          "  default:",
          ...block(endCase(otherwise), indent + 2).map(
            (line) => line && `  ${line}`,
          ),
        ]),
    "}",
  ];
}

function endCase(body: readonly Code[]): readonly Code[] {
  return body.at(-1)?.kind === "return"
    ? body
    : [...body, { kind: "run", text: "break;" }];
}
