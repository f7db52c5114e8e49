import {
  camelCase,
  operationTypeName,
  pascalCase,
  singular,
} from "../../ir/names/casing.js";
import type { NameRequest } from "../../ir/names/names.js";
import { isGlobalName, isIdentifier } from "../../ir/names/reserved.js";
import type { Api, Operation, Resource } from "../../ir/types/index.js";
import {
  clientModule,
  operationModule,
  rootModule,
  securityModule,
  treeModule,
} from "./modules.js";
import { incomingRequests } from "./incoming-requests.js";
import { oauthRequests } from "./oauth-requests.js";
import { operationTypes } from "./operation-types.js";
import { isRootName } from "../typescript/root-names.js";
import { isTypeParameter } from "./type-parameters.js";
import { xmlRequests } from "./xml-files.js";

/** Everything the client exports. */
export function* clientRequests(api: Api): Iterable<NameRequest> {
  const shared = { subject: api, scope: "types", origin: api.origin } as const;
  yield {
    ...shared,
    role: "client",
    candidates: [api.clientName, `${api.clientName}Client`].filter(
      (name) => !isRootName(name),
    ),
    module: rootModule,
    kind: "value",
  };
  yield {
    ...shared,
    scope: "client",
    role: "createClient",
    candidates: ["createClient"],
    module: clientModule,
    kind: "value",
  };
  yield {
    ...shared,
    scope: "client",
    role: "security",
    candidates: ["Auth"],
    module: clientModule,
    kind: "type",
  };
  yield {
    ...shared,
    scope: "client",
    role: "securitySchemes",
    candidates: ["securitySchemes"],
    module: securityModule,
    kind: "value",
  };
  yield* oauthRequests(api);
  yield* xmlRequests(api);
  for (const operation of api.operations) yield* operationRequests(operation);
  for (const operation of api.incoming) yield* incomingRequests(operation);
  for (const resource of api.resources) yield* resourceRequests(resource);
}

function* operationRequests(operation: Operation): Iterable<NameRequest> {
  const shared = {
    subject: operation,
    module: operationModule(operation),
    moduleOwner: operation.id,
    telling: operation.id,
    origin: operation.origin,
  };
  yield {
    ...shared,
    role: "function",
    candidates: functionCandidates(operation),
    scope: `resource ${operation.resource.join("/")}`,
    kind: "value",
  };
  yield {
    ...shared,
    role: "descriptor",
    candidates: ["descriptor"],
    scope: `operation ${operation.id}`,
    kind: "value",
  };
  const names = typeNames(operation);
  for (const { role, suffix } of operationTypes(operation)) {
    const candidates = names
      .map((name) => `${name}${suffix}`)
      .filter(isTypeName);
    yield { ...shared, role, candidates, scope: "types", kind: "type" };
  }
}

/** The action; `deletePet` where the action is a word of the language. */
function functionCandidates({
  action,
  resource,
  id,
}: Operation): readonly string[] {
  const noun = pascalCase(singular(resource.at(-1) ?? ""));
  const candidates = [
    action,
    camelCase(action),
    `${camelCase(action)}${noun}`,
    camelCase(id),
  ];
  return candidates.filter(isIdentifier);
}

/** What types start with: `ServiceCreate`, then with ever more of the resource's path before it. */
function typeNames(operation: Operation): readonly string[] {
  const { resource, id } = operation;
  const parents = resource.slice(0, -1);
  const own = operationTypeName(operation);
  return [
    own,
    ...parents.map((_, index) => pascalPath(parents.slice(-1 - index)) + own),
    `${pascalCase(operation.action)}${pascalPath(resource)}`,
    pascalCase(id),
  ];
}

function isTypeName(name: string): boolean {
  return isIdentifier(name) && !isGlobalName(name) && !isRootName(name);
}

function* resourceRequests(resource: Resource): Iterable<NameRequest> {
  const { path } = resource;
  const names = path.map((_, index) => pascalPath(path.slice(-1 - index)));
  const candidates = [...names, `${names.at(-1) ?? ""}Resource`];
  yield {
    subject: resource,
    role: "class",
    candidates: candidates.filter(
      (name) =>
        isIdentifier(name) && !isGlobalName(name) && !isTypeParameter(name),
    ),
    telling: path.join("/"),
    scope: "tree",
    module: treeModule(path),
    moduleOwner: resource.id,
    kind: "value",
    origin: resource.origin,
  };
  for (const child of resource.children) yield* resourceRequests(child);
}

function pascalPath(path: readonly string[]): string {
  return path.map(pascalCase).join("");
}
