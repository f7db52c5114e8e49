import type { ArrowExpression, Expression } from "./expression-node.js";
import { propertyKey } from "./literal.js";

/** An expression on one line. */
export function flatExpression(
  expression: Expression | ArrowExpression,
): string {
  if ("text" in expression) return expression.text;
  if ("items" in expression) return `[${flatList(expression.items)}]`;
  if ("callee" in expression) {
    return `${expression.callee}(${flatList(expression.arguments)})`;
  }
  if ("body" in expression) {
    const parameters = expression.parameters.join(", ");
    return `(${parameters}) => ${flatExpression(expression.body)}`;
  }
  const members = expression.members.map((member) =>
    "spread" in member
      ? `...${member.spread}`
      : `${propertyKey(member[0])}: ${flatExpression(member[1])}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function flatList(items: readonly (Expression | ArrowExpression)[]): string {
  return items.map(flatExpression).join(", ");
}
