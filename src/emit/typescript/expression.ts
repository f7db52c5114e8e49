import type { JsonValue } from "../../ir/types/index.js";
import { literal, propertyKey } from "./literal.js";

/** An expression of data in which names may stand: `{ write: writeForm }`. */
export type Expression =
  | { readonly text: string }
  | { readonly items: readonly Expression[] }
  | {
      readonly members: readonly (readonly [key: string, value: Expression])[];
      /** Over several lines even where one would do. */
      readonly open?: true;
    };

/** A JSON value as an expression. */
export function expressionOf(value: JsonValue): Expression {
  if (Array.isArray(value)) return { items: value.map(expressionOf) };
  if (typeof value !== "object" || value === null) {
    return { text: literal(value) };
  }
  return {
    members: Object.entries(value).map(([key, member]) => [
      key,
      expressionOf(member),
    ]),
  };
}

/** An expression as prettier lays it out: `column` is where it starts, `trailing` what follows it. */
export function layoutExpression(
  expression: Expression,
  indent: number,
  column: number,
  trailing: number,
): string {
  const flat = flatten(expression);
  if (!mustBreak(expression) && column + flat.length + trailing <= 80) {
    return flat;
  }
  if ("text" in expression) return expression.text;
  const inner = " ".repeat(indent + 2);
  const lines =
    "items" in expression
      ? expression.items.map((item) =>
          layoutExpression(item, indent + 2, indent + 2, 1),
        )
      : expression.members.map(([key, value]) =>
          layoutMember(key, value, indent + 2),
        );
  const [open, close] = "items" in expression ? "[]" : "{}";
  return `${open}\n${lines.map((line) => `${inner}${line},\n`).join("")}${" ".repeat(indent)}${close}`;
}

function layoutMember(key: string, value: Expression, indent: number): string {
  const head = `${propertyKey(key)}:`;
  const column = indent + head.length + 1;
  const text = layoutExpression(value, indent, column, 1);
  // A string that does not fit behind its key goes on a line of its own.
  const isLong = "text" in value && column + text.length + 1 > 80;
  return isLong
    ? `${head}\n${" ".repeat(indent + 2)}${text}`
    : `${head} ${text}`;
}

function flatten(expression: Expression): string {
  if ("text" in expression) return expression.text;
  if ("items" in expression) {
    return `[${expression.items.map(flatten).join(", ")}]`;
  }
  const members = expression.members.map(
    ([key, value]) => `${propertyKey(key)}: ${flatten(value)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** Lists of several objects or lists that hold more than one thing each stand over several lines. */
function mustBreak(expression: Expression): boolean {
  if ("text" in expression) return false;
  if ("members" in expression) {
    return (
      expression.open === true ||
      expression.members.some(([, value]) => mustBreak(value))
    );
  }
  const { items } = expression;
  const isTable =
    items.length > 1 &&
    (items.every((item) => "members" in item && item.members.length > 1) ||
      items.every((item) => "items" in item && item.items.length > 1));
  return isTable || items.some(mustBreak);
}
