import type { PointerPlace } from "../../../diagnostics/diagnostic.js";
import type { JsonObject } from "../../../ir/types/json.js";
import { followQuietly } from "../../follow.js";
import { isObject, itemsOf } from "../../json.js";
import { methods } from "../../shapes/common.js";
import {
  placeIn,
  type LintContext,
  type LintNode,
  type Rule,
} from "../rule.js";
import { below } from "../trail.js";

/**
 * Swagger 2.0 knows one body, or form fields, not both, and sends files in
 * forms only (Swagger 2.0, Parameter Object).
 */
export const bodyParameters: Rule = {
  kinds: ["pathItem"],
  check: (item, context) => {
    if (context.sources.version !== "2.0") return;
    const shared = parametersOf(item, context);
    for (const method of methods) {
      const value = item.value[method];
      if (!isObject(value)) continue;
      const trail = below(item.trail, method);
      const operation: LintNode = { kind: "operation", value, trail };
      const own = parametersOf(operation, context);
      const isReplaced = (one: Listed): boolean =>
        own.some(({ key }) => key === one.key);
      const all = [...shared.filter((one) => !isReplaced(one)), ...own];
      checkBodies(all, context);
      checkFiles(operation, all, context);
    }
  },
};

/** A parameter in the list of an operation or its path. */
interface Listed {
  readonly value: JsonObject;
  readonly place: PointerPlace;
  /** By what an operation replaces a parameter of its path. */
  readonly key: string;
}

function parametersOf(
  node: LintNode,
  { sources }: LintContext,
): readonly Listed[] {
  return itemsOf(node.value["parameters"]).flatMap((item, index) => {
    const place = placeIn(node, ["parameters", index], "value");
    const parameter = followQuietly(sources, item, place)?.value;
    if (!isObject(parameter)) return [];
    const key = JSON.stringify([parameter["in"], parameter["name"]]);
    return [{ value: parameter, place, key }];
  });
}

function checkBodies(
  parameters: readonly Listed[],
  { collector }: LintContext,
): void {
  let body: Listed | undefined;
  let form: Listed | undefined;
  for (const one of parameters) {
    const location = one.value["in"];
    if (location !== "body" && location !== "formData") continue;
    const other = location === "body" ? (body ?? form) : body;
    if (location === "body") body ??= one;
    else form ??= one;
    if (other === undefined) continue;
    collector.report("lint/two-bodies", one.place, {}, [
      { message: "the other body", place: other.place },
    ]);
  }
}

/** The media types of forms, and those that vendors derive from them. */
const formType = /^multipart\/|x-www-form-urlencoded/i;

function checkFiles(
  { value }: LintNode,
  parameters: readonly Listed[],
  { sources, collector }: LintContext,
): void {
  const consumes = value["consumes"] ?? sources.root.value["consumes"];
  if (itemsOf(consumes).some((type) => formType.test(String(type)))) return;
  for (const { value: parameter, place } of parameters) {
    const isFile =
      parameter["in"] === "formData" && parameter["type"] === "file";
    if (isFile) collector.report("lint/file-without-form", place);
  }
}
