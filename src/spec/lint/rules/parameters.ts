import type { JsonObject } from "../../../ir/types/json.js";
import { isObject, quote } from "../../json.js";
import { parsePointer } from "../../pointer.js";
import { originOf } from "../trail.js";
import {
  placeIn,
  type LintNode,
  type LintContext,
  type Rule,
} from "../rule.js";

/** A parameter says where it travels, how, and what it is (OpenAPI 3.1.1, sections 4.8.12 and 4.8.21). */
export const parameters: Rule = {
  kinds: ["parameter", "header"],
  check: (node, context) => {
    const { value, kind } = node;
    checkDescription(node, context);
    if (kind === "header") return;
    const location = value["in"];
    const swagger = context.sources.version === "2.0";
    checkLocation(node, swagger ? locationsV2 : locations, context);
    if (location === "path" && value["required"] !== true) {
      const name = String(value["name"]);
      const member = Object.hasOwn(value, "required") ? ["required"] : [];
      const place = placeIn(node, member);
      context.collector.report("lint/optional-path-parameter", place, { name });
    }
  },
};

const locations: ReadonlyMap<string, readonly string[]> = new Map([
  ["path", ["matrix", "label", "simple"]],
  ["query", ["form", "spaceDelimited", "pipeDelimited", "deepObject"]],
  ["header", ["simple"]],
  ["cookie", ["form", "cookie"]],
  ["querystring", []],
]);

const locationsV2: ReadonlyMap<string, readonly string[]> = new Map(
  ["path", "query", "header", "formData", "body"].map((name) => [name, []]),
);

function checkLocation(
  node: LintNode,
  known: ReadonlyMap<string, readonly string[]>,
  { collector }: LintContext,
): void {
  const { in: location, style } = node.value;
  if (typeof location !== "string") return;
  const styles = known.get(location);
  if (styles === undefined) {
    collector.report("lint/unknown-location", placeIn(node, ["in"]), {
      found: quote(location),
      known: [...known.keys()].join(", "),
    });
  } else if (typeof style === "string" && !styles.includes(style)) {
    collector.report("lint/unknown-style", placeIn(node, ["style"]), {
      found: quote(style),
      location,
      known: styles.join(", "),
    });
  }
}

function checkDescription(
  node: LintNode,
  { sources, collector }: LintContext,
): void {
  const { value } = node;
  const { content } = value;
  const report = (lacks: string): void => {
    const holes = { what: titleOf(node), lacks };
    const place = placeIn(node, [], "key");
    collector.report("lint/parameter-without-type", place, holes);
  };
  if (sources.version === "2.0") {
    const member = value["in"] === "body" ? "schema" : "type";
    if (!has(value, member)) report(`has no \`${member}\``);
  } else if (!has(value, "content")) {
    if (!has(value, "schema")) report("has neither `schema` nor `content`");
  } else if (has(value, "schema")) {
    const place = placeIn(node, [], "key");
    const what = titleOf(node);
    collector.report("lint/parameter-with-two-types", place, { what });
  } else if (isObject(content) && Object.keys(content).length !== 1) {
    const inner = placeIn(node, ["content"]);
    collector.report("lint/parameter-content", inner, { what: titleOf(node) });
  }
}

/** Headers are called by the key that they stand under. */
function titleOf({ kind, value, trail }: LintNode): string {
  if (kind === "parameter") return `the parameter \`${String(value["name"])}\``;
  const { pointer } = originOf(trail);
  return `the header \`${parsePointer(pointer)?.at(-1) ?? ""}\``;
}

function has(value: JsonObject, key: string): boolean {
  return Object.hasOwn(value, key);
}
