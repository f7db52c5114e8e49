import { camelCase, kebabCase, pascalCase } from "../../ir/names/casing.js";
import type { NameRequest } from "../../ir/names/names.js";
import { operationNames } from "../../ir/names/operation-names.js";
import type { Role } from "../../ir/names/roles.js";
import type { Api, Operation } from "../../ir/types/index.js";

const scope = "mocks";

/** Every name the mocks export. */
export function mockRequests(api: Api): readonly NameRequest[] {
  const wish = (
    role: Role,
    identifier: string,
    module: string,
    kind: "type" | "value",
  ): NameRequest => ({
    subject: api,
    role,
    candidates: [identifier],
    scope,
    module,
    kind,
    origin: api.origin,
  });
  return [
    wish("service", "service", "src/mocks/service", "value"),
    wish("createMockApi", "createMockApi", "src/mocks/index", "value"),
    wish("handlers", "MockHandlers", "src/mocks/index", "type"),
    ...api.operations.flatMap(operationRequests),
    ...api.incoming.flatMap(sentRequests),
  ];
}

function operationRequests(operation: Operation): readonly NameRequest[] {
  const names = operationNames(operation);
  const wish = (
    role: Role,
    form: (name: string) => string,
    kind: "type" | "value",
  ): NameRequest => ({
    subject: operation,
    role,
    candidates: names.map(form),
    telling: operation.id,
    scope,
    module: mockModule(operation),
    moduleOwner: operation.id,
    kind,
    origin: operation.origin,
  });
  return [
    wish("mock", (name) => `${variableName(name)}Mock`, "value"),
    wish("reply", (name) => `${name}Reply`, "type"),
    wish("handler", (name) => `mock${name}`, "value"),
  ];
}

/** `orderShippedSent`, `orderShippedRequest`. */
function sentRequests(operation: Operation): readonly NameRequest[] {
  const { action, incoming = "webhook", id, origin } = operation;
  const wish = (role: Role, suffix: string): NameRequest => ({
    subject: operation,
    role,
    candidates: [action, `${action}${pascalCase(incoming)}`].map(
      (name) => camelCase(name) + suffix,
    ),
    telling: id,
    scope,
    module: mockModule(operation),
    moduleOwner: id,
    kind: "value",
    origin,
  });
  return [wish("sent", "Sent"), wish("sender", "Request")];
}

/** In lower case, without taking away what lets it start with a digit. */
function variableName(name: string): string {
  return name.startsWith("_") ? name : camelCase(name);
}

function mockModule(operation: Operation): string {
  const path = [...operation.resource, operation.action].map(kebabCase);
  return `src/mocks/${path.join("/")}`;
}
