import type { JsonValue } from "../../../ir/types/json.js";
import { describe, isObject } from "../../json.js";
import {
  placeIn,
  type LintContext,
  type LintNode,
  type Rule,
} from "../rule.js";

/** A discriminator names a property, and its mapping schemas that exist (OpenAPI 3.1.1, section 4.8.25). */
export const discriminators: Rule = {
  kinds: ["schema"],
  check: (node, context) => {
    const { sources, collector } = context;
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
    if (mapping === undefined) return;
    if (!isObject(mapping)) {
      reportType(node, context, ["mapping"], "an object", mapping);
      return;
    }
    for (const [name, target] of Object.entries(mapping)) {
      if (typeof target !== "string") {
        reportType(node, context, ["mapping", name], "a string", target);
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

/** A member of the discriminator is something else than it must be. */
function reportType(
  node: LintNode,
  { collector }: LintContext,
  path: readonly string[],
  expected: string,
  value: JsonValue,
): void {
  const place = placeIn(node, ["discriminator", ...path], "value");
  const holes = { member: path.at(-1) ?? "", expected, found: describe(value) };
  collector.report("lint/wrong-type", place, holes);
}
