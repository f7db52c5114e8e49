import { isObject, membersOf } from "../../json.js";
import { placeIn, type Rule } from "../rule.js";

/** Names of components have letters, digits, dots, dashes and underscores (OpenAPI 3.1.1, section 4.8.7.1). */
export const componentNames: Rule = {
  kinds: ["components"],
  check: (node, { collector }) => {
    for (const [section, members] of membersOf(node.value)) {
      if (!isObject(members)) continue;
      for (const name of Object.keys(members)) {
        if (/^[\w.-]+$/.test(name)) continue;
        const place = placeIn(node, [section, name], "key");
        collector.report("lint/component-name", place, { name });
      }
    }
  },
};
