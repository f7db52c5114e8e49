import type { ExportDeclarationStructure } from "ts-morph";
import type { Names } from "../../ir/names/names.js";
import type { Schema } from "../../ir/types/schema.js";
import type { Emitter, GeneratedFile } from "../emitter.js";
import { createSureFile, relativeSpecifier } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { laidOut } from "../typescript/laid-out.js";
import { typeDeclaration } from "../typescript/declaration.js";
import { differingSchemas } from "../../ir/direction.js";
import { typeRequests } from "./requests.js";

/** One file a named schema under `src/types`, and the list of them. */
export const typesEmitter: Emitter = {
  name: "types",
  needs: [],
  names: (api) => typeRequests(api.schemas, differingSchemas(api.schemas)),
  emit: (api, names) => laidOut(files(api.schemas, names)),
};

function* files(
  schemas: readonly Schema[],
  names: Names,
): Generator<GeneratedFile> {
  for (const schema of schemas) yield schemaFile(schema, names);
  yield indexFile(schemas, names);
}

function schemaFile(schema: Schema, names: Names): GeneratedFile {
  const output = names.of(schema, "type");
  const input = names.find(schema, "input");
  const file = createSureFile(`${output.module}.ts`, names);
  const identifier = file.declare(output.identifier);
  if (input) file.declare(input.identifier);
  const declarations = [
    typeDeclaration({ schema, identifier, direction: "output", file }),
    ...(input
      ? [
          typeDeclaration({
            schema,
            identifier: input.identifier,
            direction: "input",
            counterpart: identifier,
            file,
          }),
        ]
      : []),
  ];
  return file.finish(declarations);
}

const indexModule = "src/types/index";

function indexFile(schemas: readonly Schema[], names: Names): GeneratedFile {
  const modules = new Set(
    schemas.map((schema) => names.of(schema, "type").module),
  );
  const lines = [...modules]
    .map((module) => relativeSpecifier(indexModule, module))
    .sort()
    .map((moduleSpecifier): ExportDeclarationStructure => ({
      kind: kind.exportDeclaration,
      isTypeOnly: true,
      moduleSpecifier,
    }));
  // Without schemas it still has to be a module that others can re-export.
  const statements = lines.length === 0 ? ["export {};"] : lines;
  return { kind: "typescript", path: `${indexModule}.ts`, statements };
}
