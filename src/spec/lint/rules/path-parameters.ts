import type { Origin } from "../../../ir/types/origin.js";
import { followQuietly } from "../../follow.js";
import { childPointer } from "../../pointer.js";
import type { Found } from "../../walk-pointer.js";
import { isObject, itemsOf, membersOf } from "../../json.js";
import { placeBelow, type LintContext, type Rule } from "../rule.js";
import { methods } from "../../shapes/common.js";
import { originOf } from "../trail.js";

/** Each hole of a path has a parameter, and each path parameter a hole (OpenAPI 3.1.1, section 4.8.12.1). */
export const pathParameters: Rule = {
  kinds: ["paths"],
  check: (node, context) => {
    const origin = originOf(node.trail);
    for (const [path, item] of membersOf(node.value)) {
      const at = below(origin, path);
      const place = isObject(item)
        ? followQuietly(context.sources, item, at)
        : undefined;
      if (place === undefined || !isObject(place.value)) continue;
      const shared = pathParametersOf(place, context);
      for (const method of methods) {
        const value = place.value[method];
        if (!isObject(value)) continue;
        const origin = below(place.origin, method);
        const found = followQuietly(context.sources, value, origin);
        if (found === undefined) continue;
        checkOperation(path, found, shared, context);
      }
    }
  },
};

function checkOperation(
  path: string,
  operation: Found,
  shared: ReadonlyMap<string, Origin>,
  context: LintContext,
): void {
  const holes = new Set(
    [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? ""),
  );
  const own = pathParametersOf(operation, context);
  const { collector } = context;
  for (const name of holes) {
    if (own.has(name) || shared.has(name)) continue;
    const place = placeBelow(operation.origin, [], "key");
    const holes = { path, name };
    collector.report("lint/undeclared-path-parameter", place, holes);
  }
  for (const [name, origin] of [...own, ...shared]) {
    if (holes.has(name)) continue;
    const place = placeBelow(origin, ["name"], "value");
    collector.report("lint/unused-path-parameter", place, { path, name });
  }
}

/** The path parameters in the list of a path or operation, by name. */
function pathParametersOf(
  { value, origin }: Found,
  { sources }: LintContext,
): ReadonlyMap<string, Origin> {
  const found = new Map<string, Origin>();
  if (!isObject(value)) return found;
  itemsOf(value["parameters"]).forEach((item, index) => {
    const at = below(origin, "parameters", index);
    const parameter = followQuietly(sources, item, at);
    if (parameter === undefined || !isObject(parameter.value)) return;
    const { name, in: place } = parameter.value;
    if (place !== "path" || typeof name !== "string") return;
    found.set(name, parameter.origin);
  });
  return found;
}

function below(
  { file, pointer }: Origin,
  ...segments: readonly (string | number)[]
): Origin {
  return { file, pointer: childPointer(pointer, ...segments) };
}
