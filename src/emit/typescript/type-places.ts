import { memberHead } from "./flat-type.js";
import { isBrokenIndex } from "./measure-type.js";
import { textWidth } from "./text-width.js";
import { layoutAlias, layoutType } from "./type-layout.js";
import type { TypeMember, TypeNode } from "./type-node.js";

/** The type of an exported alias, laid out behind its name. */
export function aliasType(identifier: string, node: TypeNode): string {
  return layoutAlias(node, textWidth(`export type ${identifier} = `));
}

/** The type of a member of an interface. */
export function memberType(
  member: Omit<TypeMember, "docs">,
  isReadonly = false,
): string {
  const head = `${isReadonly ? "readonly " : ""}${memberHead(member)} `;
  const inLine = memberMargin + textWidth(head);
  const column = isBrokenIndex(member, inLine)
    ? memberMargin + "]: ".length
    : inLine;
  return layoutType(member.type, { margin: memberMargin, column, trailing: 1 });
}

/** The type of a parameter on a line of its own; `head` is its name, `margin` that of its function. */
export function parameterType(
  head: string,
  node: TypeNode,
  margin: number,
): string {
  const inner = margin + 2;
  const column = inner + textWidth(`${head}: `);
  return layoutType(node, { margin: inner, column, trailing: 1 });
}

/** The type of a result behind parameters that stand on lines of their own. */
export function returnType(node: TypeNode, margin: number): string {
  const column = margin + "): ".length;
  return layoutType(node, { margin, column, trailing: " {".length });
}

/** Columns before the members of an interface. */
export const memberMargin = 2;
