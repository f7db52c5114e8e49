import { followQuietly } from "../../spec/follow.js";
import type { JsonObject } from "../types/json.js";
import type { Example } from "../types/operation.js";
import type { Origin } from "../types/origin.js";
import type { BuildContext } from "./context.js";
import { isObject, membersOf, textOf } from "./json.js";
import { child } from "./place.js";

/**
 * The examples of a parameter, header or media type: `examples` by name, else
 * the single `example` under the name `default`. An external or serialized
 * value is no data and is left out.
 */
export function buildExamples(
  context: BuildContext,
  owner: JsonObject,
  origin: Origin,
): readonly Example[] {
  const named = membersOf(owner, "examples").flatMap(([name, value]) => {
    const place = child(origin, "examples", name);
    // Without an example the package works all the same; lint has warned.
    const found = followQuietly(context.sources, value, place);
    if (found === undefined || !isObject(found.value)) return [];
    context.losses.account("example", found.value, found.origin);
    return exampleOf(name, found.value, found.origin);
  });
  if (named.length > 0 || owner["example"] === undefined) return named;
  return [
    {
      name: "default",
      value: owner["example"],
      origin: child(origin, "example"),
    },
  ];
}

function exampleOf(
  name: string,
  source: JsonObject,
  origin: Origin,
): readonly Example[] {
  const key = ["dataValue", "value"].find(
    (member) => source[member] !== undefined,
  );
  const value = key === undefined ? undefined : source[key];
  if (key === undefined || value === undefined) return [];
  const summary = textOf(source, "summary");
  const description = textOf(source, "description");
  return [
    {
      name,
      value,
      origin: child(origin, key),
      ...(summary !== undefined && { summary }),
      ...(description !== undefined && { description }),
    },
  ];
}
