import type { Server } from "../../types/service.js";
import type { BuildContext, Placed } from "../context.js";
import { textOf, textsOf } from "../json.js";
import { child } from "../place.js";

/**
 * The servers that `host`, `basePath` and `schemes` make, HTTPS first; relative
 * without a host. Without schemes it is HTTPS, since the one by which the
 * document was fetched is not known (Swagger 2.0, Swagger Object).
 */
export function swaggerServers(
  { sources }: BuildContext,
  owner: Placed,
): readonly Server[] {
  const root = sources.root.value;
  const host = textOf(root, "host");
  const path = (textOf(root, "basePath") ?? "").replace(/\/+$/, "");
  if (host === undefined && path === "") return [];
  const origin = child(owner.origin, host === undefined ? "basePath" : "host");
  if (host === undefined) return [{ origin, url: path, variables: [] }];
  return schemesOf(textsOf(owner.value, "schemes")).map((scheme) => ({
    origin: owner.value === root ? origin : child(owner.origin, "schemes"),
    url: `${scheme}://${host}${path}`,
    variables: [],
  }));
}

function schemesOf(schemes: readonly string[]): readonly string[] {
  const usable = ["https", "http"].filter((scheme) => schemes.includes(scheme));
  return usable.length > 0 ? usable : ["https"];
}

/** The servers of one operation that names schemes of its own. */
export function swaggerOperationServers(
  context: BuildContext,
  operation: Placed,
): readonly Server[] {
  const isOwn =
    operation.value["schemes"] !== undefined &&
    textOf(context.sources.root.value, "host") !== undefined;
  return isOwn ? swaggerServers(context, operation) : [];
}
