import { describe, isObject } from "../../json.js";
import { placeIn, type Rule } from "../rule.js";

/** A discriminator names a property, and its mapping schemas that exist (OpenAPI 3.1.1, section 4.8.25). */
export const discriminators: Rule = {
  kinds: ["schema"],
  check: (node, { sources, collector }) => {
    const { discriminator } = node.value;
    if (discriminator === undefined || sources.version === "2.0") return;
    if (!isObject(discriminator)) {
      const place = placeIn(node, ["discriminator"], "value");
      collector.report("lint/discriminator", place);
      return;
    }
    const { propertyName, mapping } = discriminator;
    if (typeof propertyName !== "string") {
      collector.report(
        "lint/discriminator",
        placeIn(node, ["discriminator"], "key"),
      );
    }
    if (mapping !== undefined && !isObject(mapping)) {
      const path = ["discriminator", "mapping"];
      collector.report("lint/wrong-type", placeIn(node, path, "value"), {
        member: "mapping",
        expected: "an object",
        found: describe(mapping),
      });
    }
    if (!isObject(mapping)) return;
    for (const [name, target] of Object.entries(mapping)) {
      if (typeof target !== "string") {
        const path = ["discriminator", "mapping", name];
        collector.report("lint/wrong-type", placeIn(node, path, "value"), {
          member: name,
          expected: "a string",
          found: describe(target),
        });
        continue;
      }
      if (!target.includes("#/")) continue;
      const step = sources.resolve(target, node.trail);
      if (step.found) continue;
      const path = ["discriminator", "mapping", name];
      collector.report("lint/dangling-mapping", placeIn(node, path), {
        target,
        detail: step.reason.detail,
      });
    }
  },
};
