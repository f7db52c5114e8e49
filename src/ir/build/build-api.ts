import type { Collector } from "../../diagnostics/collector.js";
import type { Sources } from "../../spec/sources.js";
import { pascalCase } from "../names/casing.js";
import { isGlobalName } from "../names/reserved.js";
import type { JsonObject } from "../types/json.js";
import type { CallStyle } from "../types/operation.js";
import type { Loss } from "../types/loss.js";
import type { Api, Tag } from "../types/service.js";
import type { BuildContext, Placed } from "./context.js";
import { buildDocs } from "./docs.js";
import { extensionsOf, isObject, itemsOf, membersOf, textOf } from "./json.js";
import { createLossLog } from "./losses/loss-log.js";
import { finishOperations, readOperations } from "./operations.js";
import { child } from "./place.js";
import { buildResourceTree } from "./resources/tree.js";
import { createSchemaBuilder } from "./schema/builder.js";
import { buildSecuritySchemes } from "./security.js";
import { buildServers } from "./servers.js";

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
    schema: (value, origin) => schemas.schema(value, origin),
  };
  const root: Placed = {
    value: sources.root.value,
    origin: { file: sources.root.file, pointer: "" },
  };
  const components = componentsOf(root);
  for (const [name, value] of membersOf(components.value, "schemas")) {
    schemas.schema(value, child(components.origin, "schemas", name));
  }
  const schemes = buildSecuritySchemes(
    context,
    components.value,
    components.origin,
  );
  const drafts = readOperations(context, root, schemes);
  const named = schemas.finish();
  const operations = finishOperations(
    drafts,
    collector,
    options.recorded ?? new Map(),
  );
  return {
    id: "api",
    origin: root.origin,
    ...describe(root.value),
    servers: buildServers(context, root.value, root.origin),
    securitySchemes: [...schemes.values()],
    schemas: named,
    operations,
    resources: buildResourceTree(operations),
    tags: buildTags(context, root),
    extensions: extensionsOf(root.value),
    losses: accountForRoot(context, root),
  };
}

function componentsOf(root: Placed): Placed {
  const components = root.value["components"];
  return {
    value: isObject(components) ? components : {},
    origin: child(root.origin, "components"),
  };
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
    clientName: clientName(textOf(info, "x-client-name") ?? title),
    ...(isObject(license) && { license: licenseOf(license) }),
    ...(isObject(contact) && { contact }),
  };
}

function clientName(title: string): string {
  const name =
    pascalCase(title.replace(/\b(?:REST |HTTP |Web )?APIs?\b.*$/iu, "")) ||
    pascalCase(title);
  if (name === "") return "Client";
  return isGlobalName(name) ? `${name}Client` : name;
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
