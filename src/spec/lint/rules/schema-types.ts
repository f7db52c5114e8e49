import type { JsonValue } from "../../../ir/types/json.js";
import { isArray, quote } from "../../json.js";
import {
  placeIn,
  type LintContext,
  type LintNode,
  type Rule,
} from "../rule.js";

/** The types of JSON Schema (2020-12 validation, section 6.1.1; OpenAPI 3.0.4, section 4.7.24). */
export const schemaTypes: Rule = {
  kinds: ["schema"],
  check: (node, context) => {
    const type = node.value["type"];
    if (type === undefined) return;
    if (!isArray(type)) checkType(node, type, ["type"], context);
    else {
      for (const [index, item] of type.entries()) {
        checkType(node, item, ["type", index], context);
      }
    }
  },
};

const types: ReadonlySet<JsonValue> = new Set([
  "null",
  "boolean",
  "integer",
  "number",
  "string",
  "array",
  "object",
]);

function checkType(
  node: LintNode,
  type: JsonValue,
  path: readonly (string | number)[],
  { sources, collector }: LintContext,
): void {
  if (types.has(type)) return;
  if (type === "file" && sources.version === "2.0") return;
  const found = quote(type);
  // Since 3.1 other vocabularies may know more types.
  const code = sources.version < "3.1" ? "lint/no-type" : "lint/unknown-type";
  collector.report(code, placeIn(node, path), { found });
}
