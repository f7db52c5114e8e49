import type { JsonObject } from "../../../ir/types/json.js";
import { isFilled, isObject, membersOf } from "../../json.js";
import {
  placeIn,
  type LintContext,
  type LintNode,
  type Rule,
} from "../rule.js";

/** An OAuth flow has what it needs, and its URLs are URLs (OpenAPI 3.1.1, sections 4.8.28 and 4.8.29). */
export const oauthFlows: Rule = {
  kinds: ["securityScheme", "oauthFlows"],
  check: (node, context) => {
    const { kind, value } = node;
    if (kind === "oauthFlows") {
      for (const [name, flow] of membersOf(value)) {
        if (!isObject(flow)) continue;
        const needs = [...(needed.get(name) ?? []), "scopes"];
        checkFlow(node, context, flow, { name, needs, at: [name] });
      }
    } else if (typeof value["flow"] === "string") {
      const name = value["flow"];
      const needs = needed.get(name) ?? [];
      checkFlow(node, context, value, { name, needs, at: [] });
    }
  },
};

/** By the names of 3.x, then by those of 2.0 that are others. */
const needed: ReadonlyMap<string, readonly string[]> = new Map([
  ["implicit", ["authorizationUrl"]],
  ["password", ["tokenUrl"]],
  ["clientCredentials", ["tokenUrl"]],
  ["authorizationCode", ["authorizationUrl", "tokenUrl"]],
  ["deviceAuthorization", ["deviceAuthorizationUrl", "tokenUrl"]],
  ["application", ["tokenUrl"]],
  ["accessCode", ["authorizationUrl", "tokenUrl"]],
]);

interface Flow {
  readonly name: string;
  readonly needs: readonly string[];
  /** Where it stands below the node. */
  readonly at: readonly string[];
}

function checkFlow(
  node: LintNode,
  { collector }: LintContext,
  flow: JsonObject,
  { name, needs, at }: Flow,
): void {
  for (const member of needs) {
    if (isFilled(flow, member)) continue;
    const place = placeIn(node, at, "key");
    collector.report("lint/flow-member", place, { flow: name, member });
  }
  for (const [member, text] of membersOf(flow)) {
    if (!member.endsWith("Url") || typeof text !== "string") continue;
    // It may be relative to the server or the document.
    if (URL.canParse(text, "https://example.com")) continue;
    const place = placeIn(node, [...at, member], "value");
    collector.report("lint/flow-url", place, { member });
  }
}
