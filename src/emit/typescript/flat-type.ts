import type { TupleItem, TypeMember, TypeNode } from "./type-node.js";

/** A type on one line, without its documentation. */
export function flatType(node: TypeNode): string {
  switch (node.kind) {
    case "generic":
      return `${node.name}<${node.arguments.map(flatType).join(", ")}>`;
    case "array":
      return `${flatPart(node.items)}[]`;
    case "tuple":
      return `[${node.items.map(flatItem).join(", ")}]`;
    case "union":
      return node.variants.map(flatVariant).join(" | ");
    case "intersection":
      return node.parts.map(flatPart).join(" & ");
    case "object":
      return node.members.length === 0
        ? "{}"
        : `{ ${node.members.map(flatMember).join("; ")} }`;
    default:
      return node.text;
  }
}

/** What stands before the type of a member: `name?: `. */
export function memberHead({
  key,
  parameter = "key",
  optional,
}: TypeMember): string {
  return key === undefined
    ? `[${parameter}: string]:`
    : `${key}${optional ? "?" : ""}:`;
}

/** Whether a type stands in parentheses within an array, an intersection or before `?`. */
export function isCompound(node: TypeNode): boolean {
  return node.kind === "union" || node.kind === "intersection";
}

function flatPart(node: TypeNode): string {
  return isCompound(node) ? `(${flatType(node)})` : flatType(node);
}

function flatVariant(node: TypeNode): string {
  return node.kind === "intersection" ? `(${flatType(node)})` : flatType(node);
}

function flatMember(member: TypeMember): string {
  return `${memberHead(member)} ${flatType(member.type)}`;
}

function flatItem({ type, mark }: TupleItem): string {
  if (mark === "rest") return `...${flatType(type)}`;
  return mark === "optional" ? `${flatPart(type)}?` : flatType(type);
}
