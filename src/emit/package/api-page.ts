import { camelCase } from "../../ir/names/casing.js";
import type { Names } from "../../ir/names/names.js";
import { isIdentifier } from "../../ir/names/reserved.js";
import { isParamsOptional } from "../../ir/call-params.js";
import type { Api, Operation, Resource } from "../../ir/types/index.js";
import { propertyAccess } from "../typescript/literal.js";
import { clientVariable } from "./example-files.js";
import { isPlainCode, isPlainProse } from "./plain-text.js";
import { resultName } from "./result-name.js";

/** What api.md says. */
export interface ApiPage {
  readonly title: string;
  readonly sections: readonly ApiSection[];
}

/** A resource in api.md, and what it can do. */
export interface ApiSection {
  /** `addressing.prefixes.serviceBindings`. */
  readonly heading: string;
  readonly methods: readonly ApiMethod[];
}

/** One call in api.md. */
export interface ApiMethod {
  /** `cloudflare.addressing.prefixes.serviceBindings.create(prefixId, params, options?)`. */
  readonly call: string;
  readonly route: string;
  readonly summary: string;
  readonly deprecated: boolean;
  /** The type of `params`. */
  readonly params?: string;
  /** The type of what the call gives, where it has a name. */
  readonly result?: string;
  /** Set where it is a list that is got in pages. */
  readonly isPaged?: true;
}

/** The sections of api.md: the resources that have operations, in the order of the tree. */
export function apiSections(api: Api, names: Names): readonly ApiSection[] {
  return api.resources.flatMap((root) => sectionsOf(root, api, names));
}

/**
 * Whether the template alone makes prettier's layout of the page, as it does
 * where no text needs escaping: prettier takes longer over the page of a large
 * API than its files of TypeScript take together.
 */
export function isPlainPage({ title, sections }: ApiPage): boolean {
  return (
    isPlainProse(title) &&
    sections.every(
      ({ heading, methods }) =>
        isPlainProse(heading) && methods.every(isPlainMethod),
    )
  );
}

function isPlainMethod({ call, route, summary }: ApiMethod): boolean {
  return (
    isPlainCode(call) &&
    isPlainCode(route) &&
    (summary === "" || isPlainProse(summary))
  );
}

function sectionsOf(
  resource: Resource,
  api: Api,
  names: Names,
): readonly ApiSection[] {
  const methods = resource.operations.map((operation) =>
    methodOf(operation, api, names),
  );
  const inner = resource.children.flatMap((child) =>
    sectionsOf(child, api, names),
  );
  if (methods.length === 0) return inner;
  return [{ heading: resource.path.join("."), methods }, ...inner];
}

function methodOf(operation: Operation, api: Api, names: Names): ApiMethod {
  const params = names.find(operation, "params")?.identifier;
  const result = resultName(operation, names);
  return {
    call: callOf(operation, api, params !== undefined),
    route: operation.id,
    summary: operation.docs.summary ?? "",
    deprecated: operation.docs.deprecated,
    ...(params !== undefined && { params }),
    ...(result !== undefined && { result }),
    ...(operation.pagination && { isPaged: true }),
  };
}

function callOf(operation: Operation, api: Api, takesParams: boolean): string {
  const { call, resource, action } = operation;
  const params = isParamsOptional(operation) ? "params?" : "params";
  const positional = call.positional.map((name) => {
    const argument = camelCase(name);
    return isIdentifier(argument) ? argument : "id";
  });
  const values = [...positional, ...(takesParams ? [params] : []), "options?"];
  const path = [...resource, action].map(propertyAccess).join("");
  return `${clientVariable(api)}${path}(${values.join(", ")})`;
}
