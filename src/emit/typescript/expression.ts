import type { JsonValue } from "../../ir/types/json.js";
import type {
  ArrowExpression,
  CallExpression,
  Expression,
  ListExpression,
  Member,
  TextExpression,
} from "./expression-node.js";
import { flatExpression } from "./flat-expression.js";
import { flatWithin } from "./flat-within.js";
import { literal, propertyKey, stringLiteral } from "./literal.js";
import {
  isNumber,
  mustBreak,
  openingWidth,
  prefersOwnLine,
} from "./measure-expression.js";
import { textWidth } from "./text-width.js";

export type * from "./expression-node.js";

/** A call with names and other plain texts: `send(client, options)`. */
export function callOf(
  callee: string,
  ...texts: readonly string[]
): CallExpression {
  return { callee, arguments: texts.map((text) => ({ text })) };
}

/** A JSON value as an expression. */
export function expressionOf(value: JsonValue): Expression {
  if (Array.isArray(value)) return { items: value.map(expressionOf) };
  if (typeof value !== "object" || value === null) {
    return { text: literal(value) };
  }
  const members: Member[] = [];
  for (const [key, member] of Object.entries(value)) {
    members.push([key, expressionOf(member)]);
  }
  return { members };
}

/** A string as an expression. */
export function textOf(value: string): TextExpression {
  return { text: stringLiteral(value) };
}

const printWidth = 80;

/**
 * An expression over as many lines as prettier would take.
 * @param indent spaces before the line on which its statement or member starts
 * @param column where it starts itself
 * @param trailing columns that follow it on its last line; 1 for a semicolon
 */
export function layoutExpression(
  expression: Expression | ArrowExpression,
  indent: number,
  column: number,
  trailing: number,
): string {
  return (
    flatWithin(expression, printWidth - column - trailing) ??
    layoutBroken(expression, indent, column, trailing)
  );
}

/** The same for what takes several lines, as far as it can be broken. */
function layoutBroken(
  expression: Expression | ArrowExpression,
  indent: number,
  column: number,
  trailing: number,
): string {
  if ("text" in expression) return expression.text;
  if ("items" in expression) return layoutList(expression.items, indent);
  if ("callee" in expression)
    return layoutCall(expression, indent, column, trailing);
  if ("body" in expression) {
    return layoutArrow(expression, indent, column, trailing);
  }
  return layoutObject(expression.members, indent);
}

/**
 * An expression behind `=` or `:`, where `column` is the one behind the space.
 * It starts with a line break when it stands below.
 */
export function layoutAssigned(
  expression: Expression | ArrowExpression,
  indent: number,
  column: number,
  trailing: number,
): string {
  const flat = flatWithin(expression, printWidth - column - trailing);
  if (flat !== undefined) return flat;
  return standsBelow(expression, column)
    ? layoutBelow(expression, indent, trailing)
    : layoutBroken(expression, indent, column, trailing);
}

/** Whether what takes several lines starts on one of its own. */
function standsBelow(
  expression: Expression | ArrowExpression,
  column: number,
): boolean {
  if (prefersOwnLine(expression)) return true;
  const opening = openingWidth(expression);
  return opening === undefined || column + opening > printWidth;
}

function layoutBelow(
  expression: Expression | ArrowExpression,
  indent: number,
  trailing: number,
): string {
  const inner = indent + 2;
  return `\n${pad(inner)}${layoutExpression(expression, inner, inner, trailing)}`;
}

/** Numbers share lines, anything else stands one a line. */
function layoutList(items: ListExpression["items"], indent: number): string {
  const inner = indent + 2;
  if (items.length === 0) return "[]";
  if (items.every(isNumber)) {
    return enclose(
      "[",
      fillLines(items.map(flatExpression), inner),
      "]",
      indent,
    );
  }
  const lines = items.map((item) => layoutExpression(item, inner, inner, 1));
  return enclose("[", lines, "]", indent);
}

function fillLines(
  texts: readonly string[],
  indent: number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const text of texts) {
    const longer = line === "" ? text : `${line}, ${text}`;
    if (line !== "" && indent + longer.length + 1 > printWidth) {
      lines.push(line);
      line = text;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

function layoutObject(members: readonly Member[], indent: number): string {
  if (members.length === 0) return "{}";
  const inner = indent + 2;
  const margin = pad(inner);
  let body = "";
  for (const member of members) {
    body += `${margin}${layoutMember(member, inner)},\n`;
  }
  return `{\n${body}${pad(indent)}}`;
}

/** A value beside a very short key stays there: below, it would gain nothing. */
function layoutMember(member: Member, indent: number): string {
  if ("spread" in member) return `...${member.spread}`;
  const [key, value] = member;
  const name = propertyKey(key);
  const width = textWidth(name);
  const head = `${name}:`;
  const column = indent + width + 2;
  const flat = flatWithin(value, printWidth - column - 1);
  if (flat !== undefined) return `${head} ${flat}`;
  const isShort = width < shortKey;
  return !isShort && standsBelow(value, column)
    ? head + layoutBelow(value, indent, 1)
    : `${head} ${layoutBroken(value, indent, column, 1)}`;
}

/** A step of indentation and three more columns. */
const shortKey = 5;

/** The last argument stays in the line when it can be broken itself; else all stand one a line. */
function layoutCall(
  { callee, arguments: args }: CallExpression,
  indent: number,
  column: number,
  trailing: number,
): string {
  const last = args.at(-1);
  if (last === undefined) return `${callee}()`;
  const before = args.slice(0, -1);
  if (isHuggable(last, before) && !before.some(mustBreak)) {
    const head = `${callee}(${before.map((one) => `${flatExpression(one)}, `).join("")}`;
    if (column + textWidth(head) + 1 <= printWidth) {
      return `${head}${layoutExpression(last, indent, printWidth, trailing)})`;
    }
  }
  const lines = args.map((one) =>
    layoutExpression(one, indent + 2, indent + 2, 1),
  );
  return enclose(`${callee}(`, lines, ")", indent);
}

function isHuggable(last: Expression, before: readonly Expression[]): boolean {
  const previous = before.at(-1);
  if ("members" in last) {
    return last.members.length > 0 && !(previous && "members" in previous);
  }
  if (!("items" in last) || last.items.length === 0) return false;
  const isNumbers = before.length > 0 && last.items.every(isNumber);
  return !isNumbers && !(previous && "items" in previous);
}

function layoutArrow(
  { parameters, body }: ArrowExpression,
  indent: number,
  column: number,
  trailing: number,
): string {
  const flat = `(${parameters.join(", ")}) =>`;
  const inner = indent + 2;
  const below = layoutExpression(body, inner, inner, trailing);
  if (column + textWidth(flat) <= printWidth || parameters.length === 0) {
    return `${flat}\n${pad(inner)}${below}`;
  }
  const head = `${enclose("(", parameters, ")", indent)} =>`;
  const room = printWidth - indent - ") => ".length - trailing;
  const flatBody = flatWithin(body, room);
  return flatBody === undefined
    ? `${head}\n${pad(inner)}${below}`
    : `${head} ${flatBody}`;
}

function enclose(
  open: string,
  lines: readonly string[],
  close: string,
  indent: number,
): string {
  const margin = pad(indent + 2);
  let body = "";
  for (const line of lines) body += `${margin}${line},\n`;
  return `${open}\n${body}${pad(indent)}${close}`;
}

function pad(columns: number): string {
  return margins[columns] ?? " ".repeat(columns);
}

const margins = Array.from({ length: 40 }, (_, columns) => " ".repeat(columns));
