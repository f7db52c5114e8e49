import type { Operation } from "../types/operation.js";
import { operationTypeName, pascalCase } from "./casing.js";

/**
 * What else than its types may be called after an operation, the shortest
 * first: `ServiceBindingCreate`, then with more of the resource's path before
 * it, then by its method and path.
 */
export function operationNames(operation: Operation): readonly string[] {
  const { resource, action, id } = operation;
  const parents = resource.slice(0, -1).map(pascalCase);
  const own = operationTypeName(operation);
  const longer = parents.map((_, index) =>
    [...parents.slice(parents.length - 1 - index), own].join(""),
  );
  const whole = [...resource, action].map(pascalCase).join("");
  return [own, ...longer, `${whole}Operation`, pascalCase(id)];
}
