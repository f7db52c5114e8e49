import { membersOf } from "../../json.js";
import { placeIn, type Rule } from "../rule.js";

/** Headers are called by a token (RFC 9110, section 5.1); nothing else can be sent. */
export const headerNames: Rule = {
  kinds: ["parameter", "securityScheme", "response", "encoding"],
  check: (node, { collector }) => {
    const { kind, value } = node;
    const report = (name: string, ...place: readonly string[]): void => {
      const target = place[0] === "headers" ? "key" : "value";
      const at = placeIn(node, place, target);
      collector.report("lint/header-name", at, { name });
    };
    if (kind === "response" || kind === "encoding") {
      for (const [name] of membersOf(value["headers"])) {
        if (!isToken(name)) report(name, "headers", name);
      }
    } else if (value["in"] === "header") {
      const { name } = value;
      if (typeof name === "string" && !isToken(name)) report(name, "name");
    }
  },
};

/** RFC 9110, section 5.6.2. */
function isToken(text: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(text);
}
