import type { PointerPlace } from "../../../diagnostics/diagnostic.js";
import { placeIn, type Rule } from "../rule.js";

/** Paths start with a slash, end before a query and differ in more than names (OpenAPI 3.1.1, section 4.8.8). */
export const paths: Rule = {
  kinds: ["paths"],
  check: (node, { collector }) => {
    const placeOf = (path: string): PointerPlace =>
      placeIn(node, [path], "key");
    const seen = new Map<string, string>();
    for (const path of Object.keys(node.value)) {
      if (path.startsWith("x-") || path === "$ref") continue;
      if (!path.startsWith("/")) {
        collector.report("lint/path-slash", placeOf(path), { path });
      }
      const pattern = path.replace(/\{[^{}]*\}/g, "{}");
      const sign = /[?#]/.exec(pattern)?.[0];
      if (sign !== undefined) {
        collector.report("lint/path-sign", placeOf(path), { path, sign });
      }
      const first = seen.get(pattern);
      if (first === undefined) {
        seen.set(pattern, path);
        continue;
      }
      const holes = { path, first };
      collector.report("lint/equivalent-paths", placeOf(path), holes, [
        { message: "the other path", place: placeOf(first) },
      ]);
    }
  },
};
