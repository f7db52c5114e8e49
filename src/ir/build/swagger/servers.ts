import type { JsonObject } from "../../types/json.js";
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
  const host = hostOf(root);
  const path = basePathOf(root);
  if (host === undefined && path === "") return [];
  const origin = child(owner.origin, host === undefined ? "basePath" : "host");
  if (host === undefined) return [{ origin, url: path, variables: [] }];
  const given = textsOf(owner.value, "schemes");
  const schemes = given.length > 0 ? given : [host.scheme];
  return schemesOf(schemes).map((scheme) => ({
    origin: owner.value === root ? origin : child(owner.origin, "schemes"),
    url: `${scheme}://${host.name}${path}`,
    variables: [],
  }));
}

/** Some write a whole URL, the scheme of which counts where no other is given. */
function hostOf(
  root: JsonObject,
): { readonly scheme: string; readonly name: string } | undefined {
  const [, scheme = "", name = ""] =
    /^(?:(https?):\/\/)?(.*?)\/*$/i.exec(textOf(root, "host") ?? "") ?? [];
  return name === "" ? undefined : { scheme: scheme.toLowerCase(), name };
}

/** It starts with a slash, also where the document forgets it. */
function basePathOf(root: JsonObject): string {
  const path = (textOf(root, "basePath") ?? "").replace(/\/+$/, "");
  return path === "" || path.startsWith("/") ? path : `/${path}`;
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
