import type { Names } from "../../ir/names/names.js";
import type { Role, ValidatorRole } from "../../ir/names/roles.js";
import type { Operation, Schema } from "../../ir/types/index.js";
import type { GeneratedFile, Statement } from "../emitter.js";
import { typeDeclaration } from "../typescript/declaration.js";
import {
  createFile,
  relativeSpecifier,
  type TypescriptFile,
} from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import {
  declareChecks,
  type CheckRequest,
  type CheckStyle,
} from "./declarations.js";
import {
  checkedParts,
  pureTarget,
  type CheckedPart,
} from "./operation-parts.js";

/** The module of an operation: what checks its parameters, its body, each response. */
export function operationFile(
  operation: Operation,
  names: Names,
  style: CheckStyle,
): GeneratedFile {
  const parts = checkedParts(operation);
  const [first] = parts;
  const { module } = names.of(operation, `guard:${first?.part ?? "body"}`);
  const file = createFile(`${module}.ts`, names);
  const own = parts.filter((part) => pureTarget(part.schema) === undefined);
  const requests = own.map((part) => checkRequest(operation, part, file));
  return file.finish([
    ...parts.flatMap((part) => reexport(operation, part, names, module)),
    ...own.map((part) => partType(operation, part, file)),
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

/** A part that is just a named schema is checked by that schema's functions. */
function reexport(
  operation: Operation,
  { part, schema, direction }: CheckedPart,
  names: Names,
  module: string,
): readonly Statement[] {
  const target = pureTarget(schema);
  if (target === undefined) return [];
  const roles = ["guard", "validate", "standard", "rules"] as const;
  return [
    {
      kind: kind.exportDeclaration,
      moduleSpecifier: relativeSpecifier(
        module,
        names.of(target, "guard").module,
      ),
      namedExports: roles.map((role) => ({
        kind: kind.exportSpecifier,
        name: exportedName(target, role, direction, names),
        alias: names.of(operation, `${role}:${part}`).identifier,
      })),
    },
  ];
}

function exportedName(
  target: Schema,
  role: ValidatorRole,
  direction: CheckedPart["direction"],
  names: Names,
): string {
  const wanted: Role =
    direction === "input" && role !== "rules" ? `${role}:input` : role;
  return (names.find(target, wanted) ?? names.of(target, role)).identifier;
}
