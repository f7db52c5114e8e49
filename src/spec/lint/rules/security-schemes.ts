import { isFilled, quote } from "../../json.js";
import { placeIn, type Rule } from "../rule.js";

/** A security scheme has what its type needs (OpenAPI 3.1.1, section 4.8.27). */
export const securitySchemes: Rule = {
  kinds: ["securityScheme"],
  check: (node, { sources, collector }) => {
    const { value } = node;
    const { type } = value;
    if (typeof type !== "string") return;
    const needs = (sources.version === "2.0" ? neededV2 : needed).get(type);
    if (needs === undefined) {
      const place = placeIn(node, ["type"], "value");
      collector.report("lint/unknown-scheme", place, { found: quote(type) });
      return;
    }
    for (const member of needs) {
      if (isFilled(value, member)) continue;
      const place = placeIn(node, [], "key");
      collector.report("lint/scheme-member", place, { type, member });
    }
  },
};

const needed: ReadonlyMap<string, readonly string[]> = new Map([
  ["apiKey", ["name", "in"]],
  ["http", ["scheme"]],
  ["oauth2", ["flows"]],
  ["openIdConnect", ["openIdConnectUrl"]],
  ["mutualTLS", []],
]);

const neededV2: ReadonlyMap<string, readonly string[]> = new Map([
  ["apiKey", ["name", "in"]],
  ["basic", []],
  ["oauth2", ["flow", "scopes"]],
]);
