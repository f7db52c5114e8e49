import type { JsonObject } from "../types/json.js";
import type { Server, ServerVariable } from "../types/service.js";
import type { BuildContext, Placed } from "./context.js";
import { isObject, itemsOf, membersOf, textOf, textsOf } from "./json.js";
import { child } from "./place.js";
import { swaggerOperationServers, swaggerServers } from "./swagger/servers.js";

/** The servers of the whole API, in the document's order. */
export function buildApiServers(
  context: BuildContext,
  root: Placed,
): readonly Server[] {
  return context.sources.version === "2.0"
    ? swaggerServers(context, root)
    : buildServers(context, root);
}

/** The servers of an operation: its own, else those of its path item; none when the API's apply. */
export function buildOperationServers(
  context: BuildContext,
  pathItem: Placed,
  operation: Placed,
): readonly Server[] {
  if (context.sources.version === "2.0") {
    return swaggerOperationServers(context, operation);
  }
  const own = buildServers(context, operation);
  return own.length > 0 ? own : buildServers(context, pathItem);
}

function buildServers(
  { losses }: BuildContext,
  { value: owner, origin }: Placed,
): readonly Server[] {
  return itemsOf(owner, "servers").flatMap((value, index) => {
    const url = isObject(value) ? textOf(value, "url") : undefined;
    if (!isObject(value) || url === undefined) return [];
    losses.account("server", value, child(origin, "servers", index));
    const description = textOf(value, "description");
    const name = textOf(value, "name");
    return [
      {
        origin: child(origin, "servers", index),
        url: resolve(url, origin.file).replace(/\/+$/, ""),
        variables: variablesOf(value, url),
        ...(name !== undefined && { name }),
        ...(description !== undefined && { description }),
      },
    ];
  });
}

/** A URL as it is meant from where the document was fetched (OpenAPI 3.1.1, section 4.8.5.1). */
function resolve(url: string, file: string): string {
  const isRelative = !/^(?:[a-z][a-z\d+.-]*:|\{)/i.test(url);
  if (!isRelative || !/^https?:/i.test(file)) return url;
  const { href } = new URL(url, file);
  return href.replaceAll("%7B", "{").replaceAll("%7D", "}");
}

/** The variables; of two slashes, which API Gateway writes, the template's stays. */
function variablesOf(
  server: JsonObject,
  url: string,
): readonly ServerVariable[] {
  return membersOf(server, "variables").flatMap(([name, value]) => {
    if (!isObject(value)) return [];
    const plain = (text: string): string =>
      url.includes(`/{${name}}`) ? text.replace(/^\/+/, "") : text;
    const allowed = textsOf(value, "enum").map(plain);
    const fallback = value["default"];
    const description = textOf(value, "description");
    return [
      {
        name,
        default:
          fallback === undefined ? (allowed[0] ?? "") : plain(String(fallback)),
        ...(allowed.length > 0 && { enum: allowed }),
        ...(description !== undefined && { description }),
      },
    ];
  });
}
