import { quote } from "../../json.js";
import { placeIn, type Rule } from "../rule.js";

/** What Swagger 2.0 makes URLs of: a host without scheme or path, and a path (Swagger 2.0, Swagger Object). */
export const swaggerServer: Rule = {
  kinds: ["openapi"],
  check: (node, { sources, collector }) => {
    if (sources.version !== "2.0") return;
    for (const { member, shape, expected } of parts) {
      const text = node.value[member];
      if (typeof text !== "string" || shape.test(text)) continue;
      const place = placeIn(node, [member], "value");
      const found = quote(text);
      collector.report("lint/wrong-detail", place, { member, expected, found });
    }
  },
};

const parts = [
  { member: "host", shape: /^[^/]*$/, expected: "a host and nothing else" },
  { member: "basePath", shape: /^\//, expected: "a path that starts with `/`" },
] as const;
