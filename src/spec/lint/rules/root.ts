import { placeIn, type Rule } from "../rule.js";

/** A document describes something (OpenAPI 3.1.1, section 4.8.1). */
export const root: Rule = {
  kinds: ["openapi"],
  check: (node, { sources, collector }) => {
    const { value } = node;
    if (Object.hasOwn(value, "paths")) return;
    const place = placeIn(node, [], "value");
    const others = ["webhooks", "components", "definitions"];
    if (others.every((member) => !Object.hasOwn(value, member))) {
      collector.report("lint/nothing", place);
    } else if (sources.version < "3.1") {
      collector.report("lint/missing-detail", place, {
        kind: "the document",
        member: "paths",
      });
    }
  },
};
