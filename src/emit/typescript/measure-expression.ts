import type {
  ArrowExpression,
  CallExpression,
  Expression,
  ListExpression,
  ObjectExpression,
} from "./expression-node.js";
import { propertyKey } from "./literal.js";
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

function isTable(items: ListExpression["items"]): boolean {
  return (
    items.length > 1 &&
    (items.every((item) => "members" in item && item.members.length > 1) ||
      items.every((item) => "items" in item && item.items.length > 1))
  );
}

/**
 * What an expression on one line leaves of a width; negative when it does not
 * fit, or has to stand over several lines. Looks no further than it must.
 */
export function roomBeside(
  expression: Expression | ArrowExpression,
  width: number,
): number {
  if (width < 0) return width;
  if ("text" in expression) return width - textWidth(expression.text);
  if ("items" in expression) {
    const { items } = expression;
    return isTable(items) ? -1 : roomBesideAll(items, width - 2);
  }
  if ("callee" in expression) {
    const { callee, arguments: args } = expression;
    return roomBesideAll(args, width - textWidth(callee) - 2);
  }
  if ("body" in expression) {
    const parameters = expression.parameters.join(", ");
    const head = textWidth(`(${parameters}) => `);
    return roomBeside(expression.body, width - head);
  }
  return roomBesideMembers(expression, width);
}

function roomBesideAll(
  items: readonly (Expression | ArrowExpression)[],
  width: number,
): number {
  let room = width - separators(items);
  for (const item of items) {
    room = roomBeside(item, room);
    if (room < 0) return room;
  }
  return room;
}

function roomBesideMembers(
  { members, open }: ObjectExpression,
  width: number,
): number {
  if (open === true) return -1;
  let room = width - (members.length > 0 ? 4 : 2) - separators(members);
  for (const member of members) {
    if (room < 0) return room;
    if ("spread" in member) {
      room -= textWidth(member.spread) + 3;
    } else {
      room -= textWidth(propertyKey(member[0])) + 2;
      room = roomBeside(member[1], room);
    }
  }
  return room;
}

/** Columns of the commas between things on one line. */
function separators(items: readonly unknown[]): number {
  return items.length > 1 ? 2 * (items.length - 1) : 0;
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
  if (/(?:^|\s)new /.test(callee) || args.length > 1) return false;
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
