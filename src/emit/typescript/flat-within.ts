import type {
  ArrowExpression,
  Expression,
  ObjectExpression,
} from "./expression-node.js";
import { propertyKey } from "./literal.js";
import { isTable } from "./measure-expression.js";
import { textWidth } from "./text-width.js";

/** A line in the making, and the columns that are left of it. */
interface Line {
  text: string;
  room: number;
}

/**
 * An expression on one line of no more than a width; undefined where it does
 * not fit, or has to stand over several lines. Looks no further than it must.
 */
export function flatWithin(
  expression: Expression | ArrowExpression,
  width: number,
): string | undefined {
  const line = { text: "", room: width };
  return add(line, expression) ? line.text : undefined;
}

/** What no item of a list and no member of an object takes less of: `1, ` and `a: 1, `. */
const shortestItem = 3;
const shortestMember = 6;

function put(line: Line, text: string): boolean {
  return putBetween(line, "", text, "");
}

/** The same between two texts of as many columns as characters. */
function putBetween(
  line: Line,
  before: string,
  text: string,
  after: string,
): boolean {
  line.text += before + text + after;
  line.room -= before.length + textWidth(text) + after.length;
  return line.room >= 0;
}

function add(line: Line, expression: Expression | ArrowExpression): boolean {
  if ("text" in expression) return put(line, expression.text);
  if ("members" in expression) return addObject(line, expression);
  if ("items" in expression) {
    const { items } = expression;
    if (items.length * shortestItem > line.room) return false;
    return !isTable(items) && put(line, "[") && addAll(line, items, "]");
  }
  if ("callee" in expression) {
    const { callee, arguments: args } = expression;
    return putBetween(line, "", callee, "(") && addAll(line, args, ")");
  }
  const { parameters, body } = expression;
  return put(line, `(${parameters.join(", ")}) => `) && add(line, body);
}

function addAll(
  line: Line,
  items: readonly (Expression | ArrowExpression)[],
  end: string,
): boolean {
  let separator = "";
  for (const item of items) {
    if (!putBetween(line, separator, "", "") || !add(line, item)) return false;
    separator = ", ";
  }
  return put(line, end);
}

function addObject(line: Line, { members, open }: ObjectExpression): boolean {
  if (open === true || members.length * shortestMember > line.room)
    return false;
  if (members.length === 0) return put(line, "{}");
  let separator = "{ ";
  for (const member of members) {
    if ("spread" in member) {
      const before = `${separator}...`;
      if (!putBetween(line, before, member.spread, "")) return false;
    } else {
      const [key, value] = member;
      const hasRoom = putBetween(line, separator, propertyKey(key), ": ");
      if (!hasRoom || !add(line, value)) return false;
    }
    separator = ", ";
  }
  return put(line, " }");
}
