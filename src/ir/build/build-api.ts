import type { Collector } from "../../diagnostics/collector.js";
import type { Sources, SpecVersion } from "../../spec/sources.js";
import { clientName } from "../names/client-name.js";
import type { JsonObject } from "../types/json.js";
import type { CallStyle } from "../types/operation.js";
import type { Loss } from "../types/loss.js";
import type { Api, Tag } from "../types/service.js";
import type { BuildContext, Placed } from "./context.js";
import { buildDocs } from "./docs.js";
import { extensionsOf, isObject, itemsOf, textOf } from "./json.js";
import { createLossLog } from "./losses/loss-log.js";
import { finishOperations, readOperations } from "./operations.js";
import { child } from "./place.js";
import { finishIncoming, readIncoming } from "./incoming.js";
import { buildResourceTree } from "./resources/tree.js";
import { createSchemaBuilder } from "./schema/builder.js";
import { buildSecuritySchemes } from "./security.js";
import { buildApiServers } from "./servers.js";
import { usesOf } from "./uses.js";

/** What the build is told beside the sources. */
export interface BuildOptions {
  /** Call styles an earlier run settled, by operation id. */
  readonly recorded?: ReadonlyMap<string, CallStyle>;
}

/**
 * Sources → IR. Problems go to the collector; the API that comes back is
 * complete as far as the document allows.
 */
export function buildApi(
  sources: Sources,
  collector: Collector,
  options: BuildOptions = {},
): Api {
  const losses = createLossLog();
  const schemas = createSchemaBuilder(sources, collector, losses);
  const context: BuildContext = {
    sources,
    collector,
    losses,
    responses: new Map(),
    schema: (value, origin) => schemas.schema(value, origin),
  };
  const root: Placed = {
    value: sources.root.value,
    origin: { file: sources.root.file, pointer: "" },
  };
  const components = componentsOf(root, sources.version);
  for (const [name, value] of Object.entries(components.schemas.value)) {
    schemas.schema(value, child(components.schemas.origin, name));
  }
  const schemes = buildSecuritySchemes(context, components.securitySchemes);
  const drafts = readOperations(context, root, schemes);
  const incoming = readIncoming(context, root, schemes, drafts);
  const named = schemas.finish(usesOf(drafts, incoming));
  const operations = finishOperations(
    drafts,
    collector,
    options.recorded ?? new Map(),
  );
  return {
    id: "api",
    origin: root.origin,
    ...describe(root.value),
    servers: buildApiServers(context, root),
    securitySchemes: [...new Set(schemes.values())].sort((left, right) =>
      left.id < right.id ? -1 : 1,
    ),
    schemas: named,
    operations,
    incoming: finishIncoming(incoming),
    resources: buildResourceTree(operations),
    tags: buildTags(context, root),
    extensions: extensionsOf(root.value),
    losses: accountForRoot(context, root),
  };
}

/** What the document names, wherever its version keeps it. */
function componentsOf(
  root: Placed,
  version: SpecVersion,
): { readonly schemas: Placed; readonly securitySchemes: Placed } {
  if (version === "2.0") {
    return {
      schemas: section(root, "definitions"),
      securitySchemes: section(root, "securityDefinitions"),
    };
  }
  const components = section(root, "components");
  return {
    schemas: section(components, "schemas"),
    securitySchemes: section(components, "securitySchemes"),
  };
}

/** The object under a key; an empty one when there is none. */
function section({ value, origin }: Placed, key: string): Placed {
  const held = value[key];
  return { value: isObject(held) ? held : {}, origin: child(origin, key) };
}

function describe(
  root: JsonObject,
): Pick<
  Api,
  "title" | "version" | "docs" | "clientName" | "license" | "contact"
> {
  const info = isObject(root["info"]) ? root["info"] : {};
  const title = textOf(info, "title") ?? "API";
  const license = info["license"];
  const contact = info["contact"];
  return {
    title,
    version: textOf(info, "version") ?? "0.0.0",
    docs: buildDocs(info),
    clientName: clientName(title, textOf(info, "x-client-name")),
    ...(isObject(license) && { license: licenseOf(license) }),
    ...(isObject(contact) && { contact }),
  };
}

function licenseOf(license: JsonObject): { name: string; url?: string } {
  const url = textOf(license, "url");
  return {
    name: textOf(license, "identifier") ?? textOf(license, "name") ?? "unknown",
    ...(url !== undefined && { url }),
  };
}

/** Everything that was lost on the way; the document itself comes last. */
function accountForRoot(
  { losses }: BuildContext,
  root: Placed,
): readonly Loss[] {
  losses.account("openapi", root.value, root.origin);
  const { info } = root.value;
  if (isObject(info)) losses.account("info", info, child(root.origin, "info"));
  return losses.losses;
}

function buildTags({ losses }: BuildContext, root: Placed): readonly Tag[] {
  return itemsOf(root.value, "tags").flatMap((tag, index) => {
    const name = isObject(tag) ? textOf(tag, "name") : undefined;
    if (isObject(tag))
      losses.account("tag", tag, child(root.origin, "tags", index));
    return isObject(tag) && name !== undefined
      ? [{ name, docs: buildDocs(tag) }]
      : [];
  });
}
