import { placeIn, type Rule } from "../rule.js";

/** Paths start with a slash, end before a query and differ in more than names (OpenAPI 3.1.1, section 4.8.8). */
export const paths: Rule = {
  kinds: ["paths"],
  check: ({ value, origin }, { collector }) => {
    const seen = new Map<string, string>();
    for (const path of Object.keys(value)) {
      if (path.startsWith("x-") || path === "$ref") continue;
      const place = placeIn(origin, [path], "key");
      if (!path.startsWith("/")) {
        collector.report("lint/path-slash", place, { path });
      }
      const pattern = path.replace(/\{[^{}]*\}/g, "{}");
      const sign = /[?#]/.exec(pattern)?.[0];
      if (sign !== undefined) {
        collector.report("lint/path-sign", place, { path, sign });
      }
      const first = seen.get(pattern);
      if (first === undefined) {
        seen.set(pattern, path);
        continue;
      }
      const related = placeIn(origin, [first], "key");
      collector.report("lint/equivalent-paths", place, { path, first }, [
        { message: "the other path", place: related },
      ]);
    }
  },
};
