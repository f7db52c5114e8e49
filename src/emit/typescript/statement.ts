import {
  layoutAssigned,
  layoutExpression,
  type Expression,
} from "./expression.js";
import { stringLiteral } from "./literal.js";
import { textWidth } from "./text-width.js";

/** `return …;` in a body `margin` columns from the left; its lines come without that margin. */
export function returnStatement(
  expression: Expression,
  margin: number,
): string {
  const head = "return ";
  const column = margin + head.length;
  const text = layoutExpression(expression, margin, column, 1);
  return outdent(`${head}${text};`, margin);
}

/** The same for an assignment: `const pet =`, its value, `;`. */
export function assignment(
  head: string,
  value: Expression,
  tail: string,
  margin: number,
): string {
  const column = margin + textWidth(head) + 1;
  const text = layoutAssigned(value, margin, column, tail.length);
  const space = text.startsWith("\n") ? "" : " ";
  return outdent(head + space + text + tail, margin);
}

/** An import for code in a page; a single name stays in the line whatever it takes. */
export function importLine(
  names: readonly string[],
  specifier: string,
): string {
  const from = `from ${stringLiteral(specifier)};`;
  const flat = `import { ${names.join(", ")} } ${from}`;
  return names.length === 1 || textWidth(flat) <= 80
    ? flat
    : `import {\n${names.map((name) => `  ${name},\n`).join("")}} ${from}`;
}

function outdent(text: string, margin: number): string {
  return text.replaceAll(`\n${" ".repeat(margin)}`, "\n");
}
