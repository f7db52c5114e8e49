import type { Server } from "../../ir/types/index.js";
import {
  expressionOf,
  textOf,
  type Expression,
  type Member,
} from "../typescript/expression.js";

/** A server as the runtime fills it in. */
export function serverExpression({ url, variables }: Server): Expression {
  const members = variables.map((variable): Member => {
    const { name, default: fallback, enum: allowed } = variable;
    const others = allowed?.filter((one) => one !== fallback);
    return [name, expressionOf(others ? [fallback, ...others] : fallback)];
  });
  return {
    members: [
      ["url", textOf(url)],
      ...(members.length > 0 ? [["variables", { members }] as const] : []),
    ],
  };
}
