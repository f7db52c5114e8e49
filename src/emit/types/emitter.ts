import type { ExportDeclarationStructure } from "ts-morph";
import type { Names } from "../../ir/names/names.js";
import type { Schema } from "../../ir/types/schema.js";
import type { Emitter, GeneratedFile } from "../emitter.js";
import { createSureFile, relativeSpecifier } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { laidOut } from "../typescript/laid-out.js";
import { typeDeclaration } from "../typescript/declaration.js";
import { differingTypes } from "../../ir/direction.js";
import { variantsOf } from "../../ir/variants.js";
import { typeRequests } from "./requests.js";
import { variantsType } from "./variants-type.js";

/** One file a named schema under `src/types`, and the list of them. */
export const typesEmitter: Emitter = {
  name: "types",
  needs: [],
  names: (api) => typeRequests(api.schemas, differingTypes(api)),
  emit: (api, names) => laidOut(files(api.schemas, names)),
};

function* files(
  schemas: readonly Schema[],
  names: Names,
): Generator<GeneratedFile> {
  const variants = variantsOf(schemas);
  for (const schema of schemas) {
    yield schemaFile(schema, variants.get(schema) ?? [], names);
  }
  yield indexFile(schemas, names);
}

function schemaFile(
  schema: Schema,
  variants: readonly Schema[],
  names: Names,
): GeneratedFile {
  const output = names.of(schema, "type");
  const input = names.find(schema, "input");
  const file = createSureFile(`${output.module}.ts`, names);
  const identifier = file.declare(output.identifier);
  if (input) file.declare(input.identifier);
  const any = names.find(schema, "variants");
  const anyInput = names.find(schema, "variants:input");
  for (const name of [any, anyInput]) if (name) file.declare(name.identifier);
  const all = [schema, ...variants];
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
    ...(any ? [variantsType(all, any, "output", file)] : []),
    ...(anyInput ? [variantsType(all, anyInput, "input", file)] : []),
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
