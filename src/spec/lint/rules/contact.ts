import { quote } from "../../json.js";
import { placeIn, type Rule } from "../rule.js";

/** Whom to write to has an address (OpenAPI 3.1.1, section 4.8.3). */
export const contact: Rule = {
  kinds: ["contact"],
  check: (node, { collector }) => {
    const { email } = node.value;
    if (typeof email !== "string" || /^[^@\s]+@[^@\s]+$/.test(email)) return;
    const place = placeIn(node, ["email"], "value");
    collector.report("lint/wrong-detail", place, {
      member: "email",
      expected: "an email address",
      found: quote(email),
    });
  },
};
