import type { JsonValue } from "../../../ir/types/json.js";
import { describe, isArray, quote } from "../../json.js";
import {
  placeIn,
  type LintContext,
  type LintNode,
  type Rule,
} from "../rule.js";

/** Keywords of a schema that can contradict themselves. */
export const schemaKeywords: Rule = {
  kinds: ["schema"],
  check: (node, context) => {
    checkRequired(node, context);
    checkEnum(node, context);
    checkPattern(node, context);
    for (const [low, high] of ranges) checkRange(node, low, high, context);
  },
};

const ranges = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minProperties", "maxProperties"],
  ["minContains", "maxContains"],
] as const;

/** `required: true` on a property is Swagger's parameter, or JSON Schema's draft 3. */
function checkRequired(
  node: LintNode,
  { sources, collector }: LintContext,
): void {
  const { required } = node.value;
  if (required === undefined) return;
  const wrong = isArray(required)
    ? required.find((item) => typeof item !== "string")
    : required;
  if (wrong !== undefined) {
    const place = placeIn(node, ["required"], "value");
    collector.report("lint/required", place, { found: describe(wrong) });
    return;
  }
  const names = isArray(required) ? required : [];
  if (names.length === 0 && sources.version < "3.1") {
    const place = placeIn(node, ["required"], "value");
    collector.report("lint/wrong-detail", place, {
      member: "required",
      expected: "an array of at least one name",
      found: "empty",
    });
  }
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  if (repeated === undefined) return;
  const place = placeIn(node, ["required"], "value");
  collector.report("lint/wrong-detail", place, {
    member: "required",
    expected: "an array of different names",
    found: `one with ${quote(repeated)} twice`,
  });
}

function checkEnum(node: LintNode, { collector }: LintContext): void {
  const values = node.value["enum"];
  if (!isArray(values) || values.length > 0) return;
  collector.report("lint/empty-enum", placeIn(node, ["enum"], "key"));
}

function checkPattern(node: LintNode, { collector }: LintContext): void {
  const { pattern } = node.value;
  if (typeof pattern !== "string" || isRegExp(pattern)) return;
  const place = placeIn(node, ["pattern"], "value");
  collector.report("lint/pattern", place, { pattern });
}

/** Patterns already tried, since documents repeat the same few. */
const tried = new Map<string, boolean>();
const triedLimit = 10_000;

/** JSON Schema wants ECMA-262's dialect; many documents mean it without the `u` flag. */
function isRegExp(pattern: string): boolean {
  const known = tried.get(pattern);
  if (known !== undefined) return known;
  const valid = ["u", ""].some((flags) => {
    try {
      new RegExp(pattern, flags);
      return true;
    } catch {
      return false;
    }
  });
  if (tried.size >= triedLimit) tried.clear();
  tried.set(pattern, valid);
  return valid;
}

function checkRange(
  node: LintNode,
  low: string,
  high: string,
  { collector }: LintContext,
): void {
  const from: JsonValue | undefined = node.value[low];
  if (typeof from !== "number") return;
  const to: JsonValue | undefined = node.value[high];
  if (typeof to !== "number" || from <= to) return;
  const place = placeIn(node, [low], "value");
  const holes = { low, from: String(from), high, to: String(to) };
  collector.report("lint/range", place, holes);
}
