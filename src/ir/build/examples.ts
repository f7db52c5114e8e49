import { followQuietly } from "../../spec/follow.js";
import { isBareReference } from "../../spec/json.js";
import type { JsonObject, JsonValue } from "../types/json.js";
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
    return exampleOf(context, name, found.value, found.origin);
  });
  const value = owner["example"];
  if (named.length > 0 || value === undefined) return named;
  return valueOf(context, value, child(origin, "example")).map((meant) => ({
    name: "default",
    ...meant,
  }));
}

function exampleOf(
  context: BuildContext,
  name: string,
  source: JsonObject,
  origin: Origin,
): readonly Example[] {
  const summary = textOf(source, "summary");
  const description = textOf(source, "description");
  return dataOf(source, origin)
    .flatMap(({ value, origin: place }) => valueOf(context, value, place))
    .map((meant) => ({
      name,
      ...meant,
      ...(summary !== undefined && { summary }),
      ...(description !== undefined && { description }),
    }));
}

type Value = Pick<Example, "value" | "origin">;

/** What an Example Object holds; nothing where it is external or serialized. */
function dataOf(source: JsonObject, origin: Origin): readonly Value[] {
  for (const key of ["dataValue", "value"]) {
    const value = source[key];
    if (value !== undefined) return [{ value, origin: child(origin, key) }];
  }
  return [];
}

/**
 * A value as it is, but for one that is only a reference: the specification
 * follows none in values, and yet what it leads to is meant. Another example
 * gives its value; a schema is none.
 */
function valueOf(
  { sources }: BuildContext,
  value: JsonValue,
  origin: Origin,
): readonly Value[] {
  const found = isBareReference(value)
    ? followQuietly(sources, value, origin)
    : undefined;
  if (found === undefined) return [{ value, origin }];
  const { pointer } = found.origin;
  if (/\/(?:schemas|definitions)\//.test(pointer)) return [];
  const isExample = /\/examples\/[^/]+$/.test(pointer);
  return isExample && isObject(found.value)
    ? dataOf(found.value, found.origin)
    : [found];
}
