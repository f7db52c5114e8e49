import type { Kind } from "../../shapes/shape.js";
import { methods } from "../../shapes/common.js";
import { placeIn, type Rule } from "../rule.js";

/** A member by which an author says something in the words of another version, and what says it here. */
const earlier: Partial<Record<Kind, Readonly<Record<string, string>>>> = {
  response: { schema: "content" },
  securityScheme: { flow: "flows" },
};

/** Members of 3.1, which 3.0 does not know (OpenAPI 3.0.4, sections 4.7.2, 4.7.4 and 4.7.7). */
const later: Partial<Record<Kind, readonly string[]>> = {
  openapi: ["webhooks", "jsonSchemaDialect"],
  info: ["summary"],
  license: ["identifier"],
  components: ["pathItems"],
};

const kinds = [
  "components",
  "info",
  "license",
  "openapi",
  "pathItem",
  "response",
  "securityScheme",
] as const satisfies readonly Kind[];

/** Members of other versions of the specification, and methods that are not written as they are. */
export const foreignMembers: Rule = {
  kinds,
  check: (node, { sources, collector }) => {
    const { kind, value } = node;
    if (sources.version === "2.0") return;
    for (const [member, instead] of Object.entries(earlier[kind] ?? {})) {
      if (!Object.hasOwn(value, member)) continue;
      const place = placeIn(node, [member], "key");
      collector.report("lint/swagger-member", place, { member, instead });
    }
    if (kind === "pathItem") {
      for (const key of Object.keys(value)) {
        const method = key.toLowerCase();
        if (key === method || !methods.includes(method)) continue;
        const place = placeIn(node, [key], "key");
        collector.report("lint/method-case", place, { key, method });
      }
    }
    if (sources.version !== "3.0") return;
    for (const member of later[kind] ?? []) {
      if (!Object.hasOwn(value, member)) continue;
      const place = placeIn(node, [member], "key");
      collector.report("lint/later-member", place, { member });
    }
  },
};
