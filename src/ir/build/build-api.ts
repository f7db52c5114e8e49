import type { Collector } from "../../diagnostics/collector.js";
import type { Sources } from "../../spec/sources.js";
import { pascalCase } from "../names/casing.js";
import { isGlobalName } from "../names/reserved.js";
import type { JsonObject } from "../types/json.js";
import type { CallStyle } from "../types/operation.js";
import type { Api, Tag } from "../types/service.js";
import type { BuildContext, Placed } from "./context.js";
import { buildDocs } from "./docs.js";
import { extensionsOf, isObject, itemsOf, membersOf, textOf } from "./json.js";
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
  const schemas = createSchemaBuilder(sources, collector);
  const context: BuildContext = {
    sources,
    collector,
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
    servers: buildServers(root.value, root.origin),
    securitySchemes: [...schemes.values()],
    schemas: named,
    operations,
    resources: buildResourceTree(operations),
    tags: buildTags(root.value),
    extensions: extensionsOf(root.value),
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

function buildTags(root: JsonObject): readonly Tag[] {
  return itemsOf(root, "tags").flatMap((tag) => {
    const name = isObject(tag) ? textOf(tag, "name") : undefined;
    return isObject(tag) && name !== undefined
      ? [{ name, docs: buildDocs(tag) }]
      : [];
  });
}
