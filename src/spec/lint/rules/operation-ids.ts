import {
  placeIn,
  type LintContext,
  type LintNode,
  type Rule,
} from "../rule.js";

/** An `operationId` is unique (OpenAPI 3.1.1, section 4.8.10.1). */
export const operationIds: Rule = {
  kinds: ["operation"],
  check: (node, context) => {
    const id = node.value["operationId"];
    if (typeof id !== "string") return;
    const seen = idsOf(context);
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, node);
      return;
    }
    const place = placeIn(node, ["operationId"]);
    context.collector.report("lint/duplicate-operation-id", place, { id }, [
      { message: "first used here", place: placeIn(first, ["operationId"]) },
    ]);
  },
};

/** The operations met in one run, by their identifiers. */
const met = new WeakMap<LintContext, Map<string, LintNode>>();

function idsOf(context: LintContext): Map<string, LintNode> {
  const known = met.get(context) ?? new Map<string, LintNode>();
  met.set(context, known);
  return known;
}
