import { defaultURL } from "../../ir/default-url.js";
import type { Server } from "../../ir/types/index.js";
import {
  expressionOf,
  textOf,
  type Expression,
  type Member,
} from "../typescript/expression.js";

/** The URL of the first server, its variables at their defaults, unless it depends on where the API is. */
export function absoluteServer(servers: readonly Server[]): string | undefined {
  const [first] = servers;
  return first && isAbsolute(first) ? defaultURL(first) : undefined;
}

/** Whether a server's URL says where it is. */
export function isAbsolute(server: Server): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(defaultURL(server));
}

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
