import type { Names } from "../../ir/names/names.js";
import type { Resource } from "../../ir/types/index.js";
import type { GeneratedFile } from "../emitter.js";
import { relativeSpecifier } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { resourceModule } from "./modules.js";

/** One module a resource: its operations and, as namespaces, its sub-resources' modules are neighbours. */
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
    statements: resource.operations.map((operation) => {
      const { module } = names.of(operation, "function");
      return {
        kind: kind.exportDeclaration,
        moduleSpecifier: relativeSpecifier(self, module),
      };
    }),
  };
}
