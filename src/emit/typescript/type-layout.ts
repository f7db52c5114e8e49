import { memberComment } from "./docs.js";
import {
  fits,
  isBrokenIndex,
  isHugged,
  isLoneArgument,
  openingWidth,
  trailingAfter,
} from "./measure-type.js";
import { textWidth } from "./text-width.js";
import type { TupleItem, TypeMember, TypeNode } from "./type-node.js";
import { flatType, isCompound, memberHead } from "./flat-type.js";

/** Where a type stands. */
export interface TypePlace {
  /** Spaces before the line on which the member or declaration starts. */
  readonly margin: number;
  /** Column at which the type would start if it stayed on that line. */
  readonly column: number;
  /** Columns that follow the type on its last line; 1 for a semicolon. */
  readonly trailing: number;
}

/** Position within the layout: absolute columns. */
interface Spot {
  readonly indent: number;
  readonly column: number;
  readonly trailing: number;
}

/**
 * A type with its documentation, over as many lines as prettier would take.
 * Further lines are indented relative to the line it starts on. When the text
 * starts with a line break, it replaces the space before it.
 */
export function layoutType(node: TypeNode, place: TypePlace): string {
  const { margin, column, trailing } = place;
  const text = layValue(node, { indent: margin, column, trailing });
  return margin === 0 ? text : text.replaceAll(`\n${pad(margin)}`, "\n");
}

/**
 * The type of an alias and its semicolon: below the head when there is no
 * place on its line where the type could be broken.
 */
export function layoutAlias(node: TypeNode, column: number): string {
  const spot = { indent: 0, column, trailing: 1 };
  const isUnion = node.kind === "union" && !isHugged(node.variants);
  if (isUnion || fits(node, spot)) return layValue(node, spot);
  const opening = openingWidth(node) ?? textWidth(flatType(node)) + 1;
  if (column + opening <= 80) return lay(node, spot);
  return `\n  ${lay(node, { indent: 2, column: 2, trailing: 1 })}`;
}

/** The type of a member or an alias: a union that does not fit starts a line of its own. */
function layValue(node: TypeNode, spot: Spot): string {
  if (node.kind !== "union" || isHugged(node.variants) || fits(node, spot)) {
    return lay(node, spot);
  }
  return layUnionBelow(node.variants, spot);
}

function lay(node: TypeNode, spot: Spot): string {
  if (fits(node, spot)) return flatType(node);
  switch (node.kind) {
    case "generic":
      return layGeneric(node.name, node.arguments, spot);
    case "array":
      return `${layPart(node.items, { ...spot, trailing: spot.trailing + 2 })}[]`;
    case "tuple":
      return layTuple(node.items, spot);
    case "union":
      return isHugged(node.variants)
        ? layHugged(node.variants, spot)
        : layVariants(node.variants, spot);
    case "intersection":
      return layIntersection(node.parts, spot);
    case "object":
      return layObject(node.members, spot);
    default:
      return node.text;
  }
}

/** `Name<…>`: arguments one a line, unless there is one that is broken itself. */
function layGeneric(
  name: string,
  nodes: readonly TypeNode[],
  spot: Spot,
): string {
  const [node] = nodes;
  if (node && isLoneArgument(nodes)) {
    const column = spot.column + textWidth(name) + 1;
    const trailing = spot.trailing + 1;
    return `${name}<${lay(node, { ...spot, column, trailing })}>`;
  }
  const indent = spot.indent + 2;
  const lines = nodes.map((one, index) => {
    const trailing = index < nodes.length - 1 ? 1 : 0;
    return pad(indent) + lay(one, { indent, column: indent, trailing });
  });
  return `${name}<\n${lines.join(",\n")}\n${pad(spot.indent)}>`;
}

/** In parentheses where it needs them: `(\n  | A\n  | B\n)`. */
function layPart(node: TypeNode, spot: Spot): string {
  if (!isCompound(node)) return lay(node, spot);
  const inner = {
    ...spot,
    column: spot.column + 1,
    trailing: spot.trailing + 1,
  };
  if (node.kind !== "union" || isHugged(node.variants) || fits(node, inner)) {
    return `(${lay(node, inner)})`;
  }
  const below = layUnionBelow(node.variants, { ...spot, trailing: 0 });
  return `(${below}\n${pad(spot.indent)})`;
}

function layUnionBelow(variants: readonly TypeNode[], spot: Spot): string {
  const indent = spot.indent + 2;
  const { trailing } = spot;
  const body = lay(
    { kind: "union", variants },
    { indent, column: indent, trailing },
  );
  return `\n${pad(indent)}${body}`;
}

/** One variant a line, each after a bar. */
function layVariants(variants: readonly TypeNode[], spot: Spot): string {
  return variants
    .map((variant, index) => {
      const indent = spot.indent + 2;
      const trailing = index < variants.length - 1 ? 0 : spot.trailing;
      const inner = { indent, column: spot.indent + 2, trailing };
      return `| ${variant.kind === "intersection" ? layPart(variant, inner) : lay(variant, inner)}`;
    })
    .join(`\n${pad(spot.indent)}`);
}

/** `{ … } | null`: prettier keeps the braces beside the bar. */
function layHugged(variants: readonly TypeNode[], spot: Spot): string {
  let text = "";
  variants.forEach((variant, index) => {
    const rest = variants.slice(index + 1).map(flatType);
    const trailing =
      spot.trailing + rest.reduce((sum, next) => sum + 3 + next.length, 0);
    const column = columnAfter(text, spot.column);
    text += lay(variant, { ...spot, column, trailing });
    if (index < variants.length - 1) text += " | ";
  });
  return text;
}

function layTuple(items: readonly TupleItem[], spot: Spot): string {
  const indent = spot.indent + 2;
  const lines = items.map((item) => {
    const inner = { indent, column: indent, trailing: 1 };
    return `${pad(indent)}${layItem(item, items.length > 1, inner)},\n`;
  });
  return `[\n${lines.join("")}${pad(spot.indent)}]`;
}

function layItem(item: TupleItem, among: boolean, spot: Spot): string {
  const { type, mark } = item;
  if (mark === "rest") {
    return `...${lay(type, { ...spot, column: spot.column + 3 })}`;
  }
  if (mark === "optional") {
    return `${layPart(type, { ...spot, trailing: spot.trailing + 1 })}?`;
  }
  if (type.kind === "union" && among && !isHugged(type.variants)) {
    return fits(type, spot) ? lay(type, spot) : layPart(type, spot);
  }
  return lay(type, spot);
}

/** Objects stay beside the ampersand, other parts start a line. */
function layIntersection(parts: readonly TypeNode[], spot: Spot): string {
  let text = "";
  let indented = false;
  parts.forEach((part, index) => {
    const previous = parts[index - 1];
    const isObject = part.kind === "object";
    const trailing = trailingAfter(parts, index, spot.trailing);
    if (previous === undefined) {
      text += layPart(part, { ...spot, trailing });
      return;
    }
    const wasObject = previous.kind === "object";
    if (!isObject && !wasObject) {
      const indent = spot.indent + 2;
      text += ` &\n${pad(indent)}${layPart(part, { indent, column: indent, trailing })}`;
      return;
    }
    if (isObject !== wasObject && index > 1) indented = true;
    const deeper = isObject && wasObject ? indented : index > 1;
    const indent = spot.indent + (deeper ? 2 : 0);
    text += " & ";
    const column = columnAfter(text, spot.column);
    text += layPart(part, { indent, column, trailing });
  });
  return text;
}

function layObject(members: readonly TypeMember[], spot: Spot): string {
  if (members.length === 0) return "{}";
  const indent = spot.indent + 2;
  const lines = members.map((member) => {
    const comment = memberComment(member.docs, indent);
    const above = comment === "" ? "" : `${pad(indent)}${comment}\n`;
    return `${above}${pad(indent)}${layMember(member, indent)};\n`;
  });
  return `{\n${lines.join("")}${pad(spot.indent)}}`;
}

function layMember(member: TypeMember, indent: number): string {
  const head = memberHead(member);
  const column = indent + textWidth(head) + 1;
  if (isBrokenIndex(member, column)) {
    const spot = { indent, column: indent + "]: ".length, trailing: 1 };
    const inner = `\n${pad(indent + 2)}${head.slice(1, -2)}\n${pad(indent)}`;
    return `[${inner}]: ${lay(member.type, spot)}`;
  }
  const type = layValue(member.type, { indent, column, trailing: 1 });
  return `${head}${type.startsWith("\n") ? "" : " "}${type}`;
}

function columnAfter(text: string, column: number): number {
  const start = text.lastIndexOf("\n");
  return start < 0
    ? column + textWidth(text)
    : textWidth(text.slice(start + 1));
}

function pad(columns: number): string {
  return " ".repeat(columns);
}
