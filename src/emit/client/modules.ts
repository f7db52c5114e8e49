import { kebabCase } from "../../ir/names/casing.js";
import type { Operation } from "../../ir/types/index.js";

/** `src/resources/addressing/prefixes/service-bindings`: what a resource exports. */
export function resourceModule(path: readonly string[]): string {
  return ["src/resources", ...path.map(kebabCase)].join("/");
}

/** `src/resources/addressing/prefixes/service-bindings/create`: one operation. */
export function operationModule({ resource, action }: Operation): string {
  return `${resourceModule(resource)}/${kebabCase(action)}`;
}

/** `src/tree/addressing/prefixes/service-bindings`: the class of a resource. */
export function treeModule(path: readonly string[]): string {
  return ["src/tree", ...path.map(kebabCase)].join("/");
}

/** The class of the whole client; no resource's file is called `index`. */
export const rootModule = "src/tree/index";

/** `createClient` and its options. */
export const clientModule = "src/client";

/** How tokens of OAuth 2.0 are got. */
export const oauthModule = "src/oauth";

/** How credentials go on the wire. */
export const securityModule = "src/security";
