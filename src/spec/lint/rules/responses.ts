import { isObject, membersOf } from "../../json.js";
import { placeIn, type Rule } from "../rule.js";

/** An operation has responses, keyed by status (OpenAPI 3.1.1, section 4.8.16). */
export const responses: Rule = {
  kinds: ["operation"],
  check: (node, { sources, collector }) => {
    const { value } = node;
    if (!Object.hasOwn(value, "responses")) {
      // Optional since 3.1.
      if (sources.version >= "3.1") return;
      const holes = { kind: "an operation", member: "responses" };
      const place = placeIn(node, [], "key");
      collector.report("lint/missing-member", place, holes);
      return;
    }
    const described = value["responses"];
    if (isObject(described) && Object.keys(described).length === 0) {
      const place = placeIn(node, ["responses"], "value");
      collector.report("lint/no-responses", place);
    }
    for (const [status] of membersOf(described)) {
      if (/^(?:default|[1-5](?:\d\d|XX))$/.test(status)) continue;
      const place = placeIn(node, ["responses", status], "key");
      // Ranges in lower case are common, and there is no doubt what they mean.
      const code = /^[1-5]xx$/i.test(status) ? "lint/status" : "lint/no-status";
      collector.report(code, place, { status });
    }
  },
};
