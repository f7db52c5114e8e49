import type { Response } from "../../ir/types/index.js";
import type { Expression, Member } from "./expression.js";

/**
 * A table by status of what responses say. One that says nothing stands in it
 * where a wider entry would be taken for it: `default` is about statuses that
 * are not declared (OpenAPI 3.1.1, section 4.8.16).
 */
export function statusMembers(
  responses: readonly Response[],
  say: (response: Response) => Expression | undefined,
): readonly Member[] {
  const said = new Map(
    responses.map((response) => [String(response.status), say(response)]),
  );
  return [...said].flatMap(([status, expression]): readonly Member[] => {
    const isCovered = widerOf(status).some((wider) => said.get(wider));
    if (expression === undefined && !isCovered) return [];
    return [[status, expression ?? { text: "undefined" }]];
  });
}

function widerOf(status: string): readonly string[] {
  if (status === "default") return [];
  return status.endsWith("XX")
    ? ["default"]
    : [`${status.slice(0, 1)}XX`, "default"];
}
