import { itemsOf, quote } from "../../json.js";
import { placeIn, type Rule } from "../rule.js";

/** What Swagger 2.0 makes URLs of: schemes, a host without scheme or path, and a path (Swagger 2.0, Swagger Object). */
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
    for (const [index, scheme] of itemsOf(node.value["schemes"]).entries()) {
      if (typeof scheme !== "string" || schemes.has(scheme)) continue;
      collector.report(
        "lint/wrong-detail",
        placeIn(node, ["schemes", index], "value"),
        {
          member: "schemes",
          expected: "a list of http, https, ws and wss",
          found: `one with ${quote(scheme)}`,
        },
      );
    }
  },
};

const schemes: ReadonlySet<string> = new Set(["http", "https", "ws", "wss"]);

const parts = [
  {
    member: "host",
    shape: /^[^{}/\s\\:]+(?::\d+)?$/,
    expected: "a host and nothing else",
  },
  { member: "basePath", shape: /^\//, expected: "a path that starts with `/`" },
] as const;
