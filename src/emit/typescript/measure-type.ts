import { flatType, isCompound } from "./flat-type.js";
import { textWidth } from "./text-width.js";
import type { TypeNode } from "./type-node.js";

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
  return (
    !hasComment(node) && column + textWidth(flatType(node)) + trailing <= 80
  );
}

/** Whether a type holds a documented member. */
function hasComment(node: TypeNode): boolean {
  switch (node.kind) {
    case "generic":
      return node.arguments.some(hasComment);
    case "array":
      return hasComment(node.items);
    case "tuple":
      return node.items.some((item) => hasComment(item.type));
    case "union":
      return node.variants.some(hasComment);
    case "intersection":
      return node.parts.some(hasComment);
    case "object":
      return node.members.some(
        (member) => member.docs !== undefined || hasComment(member.type),
      );
    default:
      return false;
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
