import type { JsonValue } from "../../../ir/types/json.js";
import { isObject, quote } from "../../json.js";
import {
  placeIn,
  type LintContext,
  type LintNode,
  type Rule,
} from "../rule.js";

/** What Swagger 2.0 says of parameters and headers in place of a schema (Swagger 2.0, Parameter and Header Object). */
export const swaggerItems: Rule = {
  kinds: ["parameter", "header"],
  check: (node, context) => {
    if (context.sources.version !== "2.0") return;
    const { in: location, schema } = node.value;
    if (location === "body") {
      const isFile = isObject(schema) && schema["type"] === "file";
      if (isFile) reportType(node, ["schema", "type"], "file", context);
      return;
    }
    checkType(node, context);
    checkFormat(node, context);
  },
};

const types: ReadonlySet<JsonValue> = new Set([
  "string",
  "number",
  "integer",
  "boolean",
  "array",
]);

function checkType(node: LintNode, context: LintContext): void {
  const { value } = node;
  const { type, in: location } = value;
  if (type === undefined) return;
  const isFile = type === "file" && location === "formData";
  if (!types.has(type) && !isFile) reportType(node, ["type"], type, context);
  if (type === "array" && !Object.hasOwn(value, "items")) {
    const place = placeIn(node, ["type"], "value");
    context.collector.report("lint/array-without-items", place);
  }
}

function reportType(
  node: LintNode,
  path: readonly string[],
  type: JsonValue,
  { collector }: LintContext,
): void {
  const what = node.kind === "header" ? "a header" : "this parameter";
  const place = placeIn(node, path, "value");
  collector.report("lint/swagger-type", place, { what, found: quote(type) });
}

function checkFormat(node: LintNode, { collector }: LintContext): void {
  const { collectionFormat, in: location } = node.value;
  const repeats = location === "query" || location === "formData";
  if (collectionFormat !== "multi" || repeats) return;
  const place = placeIn(node, ["collectionFormat"], "value");
  collector.report("lint/collection-format", place);
}
