import { flatType } from "./flat-type.js";
import { textWidth } from "./text-width.js";
import type { TypeNode } from "./type-node.js";

/** One object or reference beside nothing but `null`: prettier breaks no line around the bar. */
export function isHugged(variants: readonly TypeNode[]): boolean {
  const main = variants.find(
    (variant) => variant.kind === "object" || variant.kind === "reference",
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
  const opening = openingWidth(next);
  return (
    3 +
    (opening ??
      textWidth(flatType(next)) + trailingAfter(parts, index + 1, trailing))
  );
}

/** Columns before the first place in a type where a line may end; undefined without any. */
function openingWidth(node: TypeNode): number | undefined {
  switch (node.kind) {
    case "array":
      return openingWidth(node.items);
    case "tuple":
      return node.items.length === 0 ? undefined : 1;
    case "object":
      return node.members.length === 0 ? undefined : 1;
    case "union":
      return isHugged(node.variants) ? hugOpening(node.variants) : 1;
    case "intersection":
      return 1 + partsOpening(node.parts);
    default:
      return undefined;
  }
}

function hugOpening(variants: readonly TypeNode[]): number | undefined {
  const index = variants.findIndex((variant) => variant.kind === "object");
  return index < 0 ? undefined : 2 + "null | ".length * index;
}

function partsOpening(parts: readonly TypeNode[]): number {
  const [first, second, ...rest] = parts;
  if (first === undefined || second === undefined) return 0;
  const width = openingWidth(first);
  if (width !== undefined) return width;
  const head = textWidth(flatType(first));
  if (first.kind !== "object" && second.kind !== "object") return head + 2;
  return head + 3 + partsOpening([second, ...rest]);
}
