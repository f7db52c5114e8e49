import type { Names } from "../../ir/names/names.js";
import type { Operation } from "../../ir/types/index.js";
import type { GeneratedFile, Statement } from "../emitter.js";
import { typeDeclaration } from "../typescript/declaration.js";
import { createSureFile, type TypescriptFile } from "../typescript/file.js";
import {
  declareChecks,
  type CheckRequest,
  type CheckStyle,
} from "./declarations.js";
import { ownParts, type CheckedPart } from "./operation-parts.js";

/** The module of an operation: what checks its parameters, its body, each response, unless a named schema does. */
export function operationFile(
  operation: Operation,
  names: Names,
  style: CheckStyle,
): GeneratedFile {
  const parts = ownParts(operation);
  const [first] = parts;
  const { module } = names.of(operation, `guard:${first?.part ?? "body"}`);
  const file = createSureFile(`${module}.ts`, names);
  const requests = parts.map((part) => checkRequest(operation, part, file));
  return file.finish([
    ...parts.map((part) => partType(operation, part, file)),
    ...declareChecks(file, style, requests),
  ]);
}

function checkRequest(
  operation: Operation,
  { part, schema, direction }: CheckedPart,
  file: TypescriptFile,
): CheckRequest {
  const { identifier } = file.names.of(operation, `part:${part}`);
  return {
    schema,
    subject: operation,
    suffix: `:${part}`,
    direction,
    type: file.declare(identifier),
    withRules: true,
  };
}

/** The type of a part that has no name in the specification. */
function partType(
  operation: Operation,
  { part, schema, direction, about }: CheckedPart,
  file: TypescriptFile,
): Statement {
  const { identifier } = file.names.of(operation, `part:${part}`);
  const what = `${about} of \`${operation.id}\`.`;
  const { description = "" } = schema.docs;
  const text = [what, description].filter((one) => one !== "").join("\n\n");
  const documented = { ...schema, docs: { ...schema.docs, description: text } };
  return typeDeclaration({ schema: documented, identifier, direction, file });
}
