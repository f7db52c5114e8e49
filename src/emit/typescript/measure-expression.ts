import type {
  ArrowExpression,
  CallExpression,
  Expression,
  ListExpression,
} from "./expression-node.js";
import { textWidth } from "./text-width.js";

/** Lists of several objects or lists that hold more than one thing each stand over several lines. */
export function mustBreak(expression: Expression | ArrowExpression): boolean {
  if ("text" in expression) return false;
  if ("callee" in expression) return expression.arguments.some(mustBreak);
  if ("body" in expression) return mustBreak(expression.body);
  if ("members" in expression) {
    return (
      expression.open === true ||
      expression.members.some(
        (member) => !("spread" in member) && mustBreak(member[1]),
      )
    );
  }
  return isTable(expression.items) || expression.items.some(mustBreak);
}

/** Whether items stand over several lines whatever they take. */
export function isTable(items: ListExpression["items"]): boolean {
  return (
    items.length > 1 &&
    (items.every((item) => "members" in item && item.members.length > 1) ||
      items.every((item) => "items" in item && item.items.length > 1))
  );
}

/** Columns before the first place where a line may end; undefined without any. */
export function openingWidth(
  expression: Expression | ArrowExpression,
): number | undefined {
  if ("text" in expression) {
    // Prettier never puts these below.
    return /^(?:true|false|\.?\d.*)$/.test(expression.text) ? 0 : undefined;
  }
  if ("items" in expression) return expression.items.length > 0 ? 1 : undefined;
  if ("callee" in expression) {
    const width = textWidth(expression.callee) + 1;
    return expression.arguments.length > 0 ? width : undefined;
  }
  if ("body" in expression) {
    return expression.parameters.length > 0 ? 1 : "() =>".length;
  }
  return expression.members.length > 0 ? 1 : undefined;
}

/** Strings, and calls in which little could be broken, rather move below as a whole. */
export function prefersOwnLine(
  expression: Expression | ArrowExpression,
): boolean {
  if ("text" in expression) return /^["']/.test(expression.text);
  return "callee" in expression && isPoor(expression);
}

function isPoor({ callee, arguments: args }: CallExpression): boolean {
  const [argument] = args;
  if (args.length > 1 || /(?:^|\s)new /.test(callee)) return false;
  return argument === undefined || isShort(argument);
}

/** A quarter of a line. */
const shortArgument = 20;

function isShort(argument: Expression): boolean {
  if (!("text" in argument)) return false;
  const { text } = argument;
  const isCounted = /^["']|^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
  const isWord = /^(?:true|false|null)$/.test(text) || /^[-+]?\.?\d/.test(text);
  return isWord || (isCounted && textWidth(text) <= shortArgument);
}

/** Whether an expression is the literal of a number. */
export function isNumber(expression: Expression | ArrowExpression): boolean {
  return "text" in expression && /^[-+]?\.?\d/.test(expression.text);
}
