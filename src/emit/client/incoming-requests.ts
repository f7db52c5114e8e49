import { camelCase, kebabCase, pascalCase } from "../../ir/names/casing.js";
import type { NameRequest } from "../../ir/names/names.js";
import { isGlobalName } from "../../ir/names/reserved.js";
import type { Operation } from "../../ir/types/index.js";

/** The module of what receives a webhook or a callback. */
export function incomingModule({ action }: Operation): string {
  return `src/webhooks/${kebabCase(action)}`;
}

/** All webhooks and callbacks. */
export const incomingIndex = "src/webhooks/index";

/** `receiveOrderShipped`, `OrderShippedPayload`; its descriptor is its own. */
export function* incomingRequests(operation: Operation): Iterable<NameRequest> {
  const { action, incoming = "webhook", origin, id } = operation;
  const name = pascalCase(action);
  const names = [name, `${name}${pascalCase(incoming)}`];
  const shared = {
    subject: operation,
    module: incomingModule(operation),
    moduleOwner: id,
    telling: id,
    origin,
    scope: "webhooks",
  };
  yield {
    ...shared,
    role: "receiver",
    candidates: names.map((one) => `receive${one}`),
    kind: "value",
  };
  yield {
    ...shared,
    role: "payload",
    candidates: names
      .map((one) => `${one}Payload`)
      .filter((one) => !isGlobalName(one)),
    kind: "type",
  };
  yield {
    ...shared,
    role: "descriptor",
    candidates: names.map((one) => `${camelCase(one)}Descriptor`),
    kind: "value",
  };
}
