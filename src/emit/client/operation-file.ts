import type { Names } from "../../ir/names/names.js";
import type { Operation } from "../../ir/types/index.js";
import type { GeneratedFile, Statement } from "../emitter.js";
import { unionOf } from "../typescript/combine-types.js";
import { typeDeclaration } from "../typescript/declaration.js";
import { createSureFile, type TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { typeNode } from "../typescript/shape-type.js";
import { aliasType } from "../typescript/type-places.js";
import { bodiesDeclaration } from "./bodies-type.js";
import { descriptorStatement } from "./descriptor.js";
import { errorDeclaration } from "./error-type.js";
import { exportedAction } from "./exported-action.js";
import { operationFunction } from "./function.js";
import { successHeaders } from "./headers.js";
import { paramsDeclaration } from "./params-type.js";
import { responseSchemas } from "./responses.js";
import { resultsDeclaration } from "./results-type.js";
import { reserveTypeParameters } from "./type-parameters.js";

/** One operation: its types, what the runtime has to know of it, its function. */
export function operationFile(
  operation: Operation,
  names: Names,
): GeneratedFile {
  const own = names.of(operation, "function");
  const file = createSureFile(`${own.module}.ts`, names);
  const roles = [
    "function",
    "descriptor",
    "bodies",
    "params",
    "response",
    "result",
    "headers",
    "error",
  ] as const;
  for (const role of roles) {
    const name = names.find(operation, role);
    if (name) file.declare(name.identifier);
  }
  reserveTypeParameters([operation], file);
  const alias = aliasOf(operation, own.identifier);
  return file.finish([
    ...typeDeclarations(operation, file),
    descriptorStatement(operation, file),
    operationFunction(operation, file),
    ...alias,
  ]);
}

/** A word of the language cannot be declared, but it can be exported: `delete`. */
function aliasOf(
  operation: Operation,
  identifier: string,
): readonly Statement[] {
  const alias = exportedAction(operation, identifier);
  if (alias === undefined) return [];
  return [
    {
      kind: kind.exportDeclaration,
      namedExports: [{ kind: kind.exportSpecifier, name: identifier, alias }],
    },
  ];
}

function typeDeclarations(
  operation: Operation,
  file: TypescriptFile,
): readonly Statement[] {
  const { names } = file;
  const bodies = names.find(operation, "bodies");
  const params = names.find(operation, "params");
  const response = names.find(operation, "response");
  const results = names.find(operation, "result");
  const headers = names.find(operation, "headers");
  const error = names.find(operation, "error");
  return [
    ...(bodies ? [bodiesDeclaration(operation, bodies.identifier, file)] : []),
    ...(params ? [paramsDeclaration(operation, params.identifier, file)] : []),
    ...(response
      ? [responseDeclaration(operation, response.identifier, file)]
      : []),
    ...(results
      ? [resultsDeclaration(operation, results.identifier, file)]
      : []),
    ...(headers ? headersDeclaration(operation, headers.identifier, file) : []),
    ...(error ? [errorDeclaration(operation, error.identifier, file)] : []),
  ];
}

function responseDeclaration(
  operation: Operation,
  identifier: string,
  file: TypescriptFile,
): Statement {
  const schemas = responseSchemas(operation);
  const [schema] = schemas;
  if (schema && schemas.length === 1) {
    return typeDeclaration({ schema, identifier, direction: "output", file });
  }
  const nodes = schemas.map(({ shape }) =>
    typeNode(shape, { file, direction: "output" }),
  );
  return {
    kind: kind.typeAlias,
    name: identifier,
    isExported: true,
    type: aliasType(identifier, unionOf(nodes)),
  };
}

function headersDeclaration(
  operation: Operation,
  identifier: string,
  file: TypescriptFile,
): readonly Statement[] {
  const schema = successHeaders(operation);
  if (schema === undefined) return [];
  return [typeDeclaration({ schema, identifier, direction: "output", file })];
}
