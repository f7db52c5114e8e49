import type { WireType } from "../../runtime/operation.js";
import { textOf, type Expression } from "../typescript/expression.js";

/** What a reader restores, as the descriptors of the runtime say it. */
export function typeExpression(type: WireType): Expression {
  if (typeof type === "string") return textOf(type);
  if (Array.isArray(type)) {
    return { items: type.map((item: WireType) => typeExpression(item)) };
  }
  return {
    members: Object.entries(type).map(([key, member]: [string, WireType]) => [
      key,
      typeExpression(member),
    ]),
  };
}
