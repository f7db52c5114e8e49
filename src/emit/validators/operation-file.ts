import type { Names } from "../../ir/names/names.js";
import type { Role, ValidatorRole } from "../../ir/names/roles.js";
import type { Operation, Schema } from "../../ir/types/index.js";
import type { GeneratedFile, Statement } from "../emitter.js";
import {
  createFile,
  relativeSpecifier,
  type TypescriptFile,
} from "../typescript/file.js";
import { literal } from "../typescript/literal.js";
import { typeText } from "../typescript/type-text.js";
import { declareChecks, type CheckRequest } from "./declarations.js";
import type { ValidatorOptions } from "./emitter.js";
import {
  checkedParts,
  pureTarget,
  type CheckedPart,
} from "./operation-parts.js";

/** The module of an operation: what checks its parameters, its body, each response. */
export function operationFile(
  operation: Operation,
  names: Names,
  options: ValidatorOptions,
): GeneratedFile {
  const parts = checkedParts(operation);
  const [first] = parts;
  const { module } = names.of(operation, `guard:${first?.part ?? "body"}`);
  const file = createFile(`${module}.ts`, names);
  const reexports = parts.flatMap((part): readonly Statement[] => {
    const target = pureTarget(part.schema);
    return target ? [reexport(operation, part, target, names, module)] : [];
  });
  const checks = declareChecks(
    file,
    options,
    parts
      .filter((part) => pureTarget(part.schema) === undefined)
      .map((part) => checkRequest(operation, part, file)),
  );
  return file.finish([...reexports, ...checks]);
}

function checkRequest(
  operation: Operation,
  { part, schema, direction, about }: CheckedPart,
  file: TypescriptFile,
): CheckRequest {
  return {
    schema,
    subject: operation,
    suffix: `:${part}`,
    direction,
    typeText: () => typeText(schema.shape, direction, file),
    label: `${about} of \`${operation.id}\``,
    withRules: true,
    // The rules of a part serve its one direction only.
    isExact: false,
  };
}

/** A part that is just a named schema is checked by that schema's functions. */
function reexport(
  operation: Operation,
  { part, direction }: CheckedPart,
  target: Schema,
  names: Names,
  module: string,
): Statement {
  const pairs = (["guard", "validate", "standard", "rules"] as const).map(
    (role: ValidatorRole) => {
      const wanted: Role =
        direction === "input" && role !== "rules" ? `${role}:input` : role;
      const own = names.find(target, wanted) ?? names.of(target, role);
      return `${own.identifier} as ${names.of(operation, `${role}:${part}`).identifier}`;
    },
  );
  const from = relativeSpecifier(module, names.of(target, "guard").module);
  return `export { ${pairs.join(", ")} } from ${literal(from)};`;
}
