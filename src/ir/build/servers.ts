import type { JsonObject } from "../types/json.js";
import type { Server, ServerVariable } from "../types/service.js";
import type { Origin } from "../types/origin.js";
import type { BuildContext } from "./context.js";
import { isObject, itemsOf, membersOf, textOf, textsOf } from "./json.js";
import { child } from "./place.js";

/** The servers of a document, path item or operation, in the document's order. */
export function buildServers(
  { losses }: BuildContext,
  owner: JsonObject,
  origin: Origin,
): readonly Server[] {
  return itemsOf(owner, "servers").flatMap((value, index) => {
    const url = isObject(value) ? textOf(value, "url") : undefined;
    if (!isObject(value) || url === undefined) return [];
    losses.account("server", value, child(origin, "servers", index));
    const description = textOf(value, "description");
    return [
      {
        origin: child(origin, "servers", index),
        url: url.replace(/\/+$/, ""),
        variables: variablesOf(value),
        ...(description !== undefined && { description }),
      },
    ];
  });
}

function variablesOf(server: JsonObject): readonly ServerVariable[] {
  return membersOf(server, "variables").flatMap(([name, value]) => {
    if (!isObject(value)) return [];
    const allowed = textsOf(value, "enum");
    const fallback = value["default"];
    const description = textOf(value, "description");
    return [
      {
        name,
        default: fallback === undefined ? (allowed[0] ?? "") : String(fallback),
        ...(allowed.length > 0 && { enum: allowed }),
        ...(description !== undefined && { description }),
      },
    ];
  });
}
