import type { Origin } from "../../../ir/types/origin.js";
import { placeIn, type LintContext, type Rule } from "../rule.js";

/** An `operationId` is unique (OpenAPI 3.1.1, section 4.8.10.1). */
export const operationIds: Rule = {
  kinds: ["operation"],
  check: ({ value, origin }, context) => {
    const id = value["operationId"];
    if (typeof id !== "string") return;
    const seen = idsOf(context);
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, origin);
      return;
    }
    const place = placeIn(origin, ["operationId"]);
    context.collector.report("lint/duplicate-operation-id", place, { id }, [
      { message: "first used here", place: placeIn(first, ["operationId"]) },
    ]);
  },
};

/** The identifiers met in one run. */
const met = new WeakMap<LintContext, Map<string, Origin>>();

function idsOf(context: LintContext): Map<string, Origin> {
  const known = met.get(context) ?? new Map<string, Origin>();
  met.set(context, known);
  return known;
}
