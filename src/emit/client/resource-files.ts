import type { ExportDeclarationStructure } from "ts-morph";
import type { Names } from "../../ir/names/names.js";
import type { Operation, Resource } from "../../ir/types/index.js";
import type { GeneratedFile } from "../emitter.js";
import { relativeSpecifier } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { exportedAction } from "./exported-action.js";
import { resourceModule } from "./modules.js";

/** One module a resource that has operations: what they export. */
export function resourceFiles(
  resources: readonly Resource[],
  names: Names,
): readonly GeneratedFile[] {
  return resources.flatMap((resource) => [
    ...(resource.operations.length > 0 ? [resourceFile(resource, names)] : []),
    ...resourceFiles(resource.children, names),
  ]);
}

function resourceFile(resource: Resource, names: Names): GeneratedFile {
  const self = resourceModule(resource.path);
  return {
    kind: "typescript",
    path: `${self}.ts`,
    statements: resource.operations.map((operation) =>
      operationExports(operation, self, names),
    ),
  };
}

function operationExports(
  operation: Operation,
  self: string,
  names: Names,
): ExportDeclarationStructure {
  const { module, identifier } = names.of(operation, "function");
  const alias = exportedAction(operation, identifier);
  const types = (["error", "params", "response"] as const).flatMap(
    (role) => names.find(operation, role)?.identifier ?? [],
  );
  return {
    kind: kind.exportDeclaration,
    moduleSpecifier: relativeSpecifier(self, module),
    namedExports: [
      { kind: kind.exportSpecifier, name: identifier },
      ...(alias === undefined
        ? []
        : [{ kind: kind.exportSpecifier, name: alias }]),
      ...types.map((name) => ({
        kind: kind.exportSpecifier,
        name,
        isTypeOnly: true,
      })),
    ],
  };
}
