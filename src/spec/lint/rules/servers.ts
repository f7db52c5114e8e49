import { isArray, isObject, membersOf } from "../../json.js";
import { placeIn, type Rule } from "../rule.js";

/** Each hole of a server's URL is a variable with a value (OpenAPI 3.1.1, section 4.8.5). */
export const servers: Rule = {
  kinds: ["server"],
  check: (node, { sources, collector }) => {
    const { url, variables } = node.value;
    if (typeof url !== "string") return;
    for (const [, name = ""] of url.matchAll(/\{([^{}]*)\}/g)) {
      if (isObject(variables) && Object.hasOwn(variables, name)) continue;
      const place = placeIn(node, ["url"], "value");
      collector.report("lint/undeclared-variable", place, { name });
    }
    for (const [name, variable] of membersOf(variables)) {
      if (!isObject(variable) || !isArray(variable["enum"])) continue;
      const choices = variable["enum"];
      const start = variable["default"];
      if (start === undefined || choices.includes(start)) continue;
      const place = placeIn(node, ["variables", name, "default"], "value");
      // Until 3.0 it should be one of them, since 3.1 it must.
      const isStrict = sources.version >= "3.1";
      const code = isStrict ? "lint/variable-choice" : "lint/variable-default";
      collector.report(code, place, { name });
    }
  },
};
