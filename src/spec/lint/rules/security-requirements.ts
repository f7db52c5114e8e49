import { isObject, itemsOf, membersOf } from "../../json.js";
import { placeIn, type Rule } from "../rule.js";

/** A security requirement names declared schemes (OpenAPI 3.1.1, section 4.8.30). */
export const securityRequirements: Rule = {
  kinds: ["openapi", "operation"],
  check: (node, { sources, collector }) => {
    const requirements = itemsOf(node.value["security"]);
    if (requirements.length === 0) return;
    const { components, securityDefinitions } = sources.root.value;
    const declared = isObject(components)
      ? components["securitySchemes"]
      : securityDefinitions;
    for (const [index, requirement] of requirements.entries()) {
      for (const [name] of membersOf(requirement)) {
        if (isObject(declared) && Object.hasOwn(declared, name)) continue;
        // Since 3.2 the name may be a URI reference to a scheme.
        const mayRefer = /[#/]/.test(name);
        if (mayRefer && sources.resolve(name, node.trail).found) continue;
        const place = placeIn(node, ["security", index, name], "key");
        collector.report("lint/undeclared-scheme", place, { name });
      }
    }
  },
};
