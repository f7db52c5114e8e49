import type { BuildContext, Placed } from "../context.js";
import { textsOf } from "../json.js";

/**
 * What an operation consumes or produces: its own list, which may be empty,
 * else the document's (Swagger 2.0, Operation Object); JSON where neither
 * says anything.
 */
export function mediaTypesOf(
  { sources }: BuildContext,
  { value }: Placed,
  direction: "consumes" | "produces",
): readonly string[] {
  const owner = value[direction] === undefined ? sources.root.value : value;
  const types = textsOf(owner, direction);
  return types.length > 0 ? [...new Set(types)] : ["application/json"];
}
