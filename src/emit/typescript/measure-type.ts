import { flatType, isCompound } from "./flat-type.js";
import { textWidth } from "./text-width.js";
import type { TypeMember, TypeNode } from "./type-node.js";

/** One object or reference beside nothing but `null`: prettier breaks no line around the bar. */
export function isHugged(variants: readonly TypeNode[]): boolean {
  const main = variants.find(
    ({ kind }) =>
      kind === "object" || kind === "reference" || kind === "generic",
  );
  return (
    main !== undefined &&
    variants.every(
      (variant) =>
        variant === main ||
        (variant.kind === "keyword" && variant.text === "null"),
    )
  );
}

/** A lone type argument beside which prettier breaks no line. */
export function isLoneArgument(nodes: readonly TypeNode[]): boolean {
  const [node, ...others] = nodes;
  if (node === undefined || others.length > 0) return nodes.length === 0;
  switch (node.kind) {
    case "keyword":
    case "literal":
    case "reference":
    case "object":
      return true;
    case "union":
      return isHugged(node.variants);
    default:
      return false;
  }
}

/** 80 columns, and nothing within that must have a line of its own. */
export function fits(
  node: TypeNode,
  { column, trailing }: { readonly column: number; readonly trailing: number },
): boolean {
  const width = 80 - column - trailing;
  return (
    roomBesideWords(node, width) >= 0 && textWidth(flatType(node)) <= width
  );
}

/**
 * Whether the brackets of an index signature are broken: where its type can
 * be broken nowhere on the line of its head.
 */
export function isBrokenIndex(
  { key, type }: TypeMember,
  column: number,
): boolean {
  if (key !== undefined || fits(type, { column, trailing: 1 })) return false;
  const opening = openingWidth(type) ?? textWidth(flatType(type)) + 1;
  return column + opening > 80;
}

/**
 * What the words of a type leave of a width; negative when they alone are too
 * long, or when a member is documented. Looks no further than it must.
 */
function roomBesideWords(node: TypeNode, width: number): number {
  if (node.kind === "object") {
    return node.open ? -1 : roomBesideMembers(node.members, width);
  }
  const parts = partsOf(node);
  if (parts === undefined) {
    return "text" in node ? width - textWidth(node.text) : width;
  }
  let room = width;
  for (const part of parts) {
    if (room < 0) return room;
    room = roomBesideWords(part, room);
  }
  return room;
}

function roomBesideMembers(
  members: readonly TypeMember[],
  width: number,
): number {
  let room = width;
  for (const { docs, key = "", type } of members) {
    if (docs !== undefined) return -1;
    if (room < 0) return room;
    room = roomBesideWords(type, room - textWidth(key));
  }
  return room;
}

function partsOf(node: TypeNode): readonly TypeNode[] | undefined {
  switch (node.kind) {
    case "generic":
      return node.arguments;
    case "array":
      return [node.items];
    case "tuple":
      return node.items.map(({ type }) => type);
    case "union":
      return node.variants;
    case "intersection":
      return node.parts;
    default:
      return undefined;
  }
}

/** Columns from a part to the first place after it where a line may end. */
export function trailingAfter(
  parts: readonly TypeNode[],
  index: number,
  trailing: number,
): number {
  const part = parts[index];
  const next = parts[index + 1];
  if (part === undefined || next === undefined) return trailing;
  if (part.kind !== "object" && next.kind !== "object") return 2;
  const opening = partOpening(next);
  return (
    3 +
    (opening ??
      textWidth(flatType(next)) + trailingAfter(parts, index + 1, trailing))
  );
}

/** Columns before the first place in a type where a line may end; undefined without any. */
export function openingWidth(node: TypeNode): number | undefined {
  switch (node.kind) {
    case "generic":
      return genericOpening(node.name, node.arguments);
    case "array":
      return partOpening(node.items);
    case "tuple":
      return node.items.length === 0 ? undefined : 1;
    case "object":
      return node.members.length === 0 ? undefined : 1;
    case "union":
      return isHugged(node.variants) ? hugOpening(node.variants) : 0;
    case "intersection":
      return partsOpening(node.parts);
    default:
      return undefined;
  }
}

function genericOpening(
  name: string,
  nodes: readonly TypeNode[],
): number | undefined {
  const start = textWidth(name) + 1;
  if (!isLoneArgument(nodes)) return start;
  const width = nodes[0] && openingWidth(nodes[0]);
  return width === undefined ? undefined : start + width;
}

/** The same, with the parenthesis around it where it needs one. */
function partOpening(node: TypeNode): number | undefined {
  const width = openingWidth(node);
  return width === undefined || !isCompound(node) ? width : width + 1;
}

function hugOpening(variants: readonly TypeNode[]): number | undefined {
  const index = variants.findIndex(({ kind }) => kind !== "keyword");
  const width = variants[index] && openingWidth(variants[index]);
  return width === undefined ? undefined : "null | ".length * index + width;
}

function partsOpening(parts: readonly TypeNode[]): number | undefined {
  const [first, second, ...rest] = parts;
  const width = first && partOpening(first);
  if (width !== undefined || first === undefined || second === undefined) {
    return width;
  }
  const head = textWidth(flatType(first));
  if (first.kind !== "object" && second.kind !== "object") return head + 2;
  const next = partsOpening([second, ...rest]);
  return next === undefined ? undefined : head + 3 + next;
}
