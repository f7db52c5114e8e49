import type { VariableDeclarationKind } from "ts-morph";
import type { Names } from "../../ir/names/names.js";
import type { Api, Operation } from "../../ir/types/index.js";
import type { GeneratedFile } from "../emitter.js";
import { createFile, type TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { layoutExpression, type Expression } from "../typescript/expression.js";

/**
 * `src/validation.ts`: the validators of all operations, for clients that
 * check what they send and receive. Nothing else imports it.
 */
export function validationFiles(
  api: Api,
  names: Names,
): readonly GeneratedFile[] {
  const file = createFile("src/validation.ts", names);
  file.declare("validation");
  const members = api.operations.flatMap((operation) => {
    const own = validatorMembers(operation, file);
    return own.length === 0 ? [] : [[operation.id, { members: own }] as const];
  });
  if (members.length === 0) return [];
  const type = file.useRuntime("client/validation", "Validation", "type");
  const validateWith = file.useRuntime(
    "client/validation",
    "validateWith",
    "value",
  );
  const table = layoutExpression({ members, open: true }, 0, 0, 0);
  return [
    file.finish([
      {
        kind: kind.variableStatement,
        isExported: true,
        declarationKind: "const" as VariableDeclarationKind.Const,
        docs: [
          "Checks every operation's arguments and answers: `createClient({ validation })`.",
        ],
        declarations: [
          {
            kind: kind.variableDeclaration,
            name: "validation",
            type,
            // Bundlers may drop the call where the table is not used.
            initializer: `/* @__PURE__ */ ${validateWith}(${table})`,
          },
        ],
      },
    ]),
  ];
}

function validatorMembers(
  operation: Operation,
  file: TypescriptFile,
): readonly (readonly [string, Expression])[] {
  const { names } = file;
  const parameters = names.find(operation, "validate:parameters");
  const body = names.find(operation, "validate:body");
  const responses = operation.responses.flatMap(({ status }) => {
    const name = names.find(operation, `validate:response:${status}`);
    const isSuccess = String(status).startsWith("2") || status === "default";
    return name && isSuccess
      ? [[String(status), { text: file.use(name) }] as const]
      : [];
  });
  return [
    ...(parameters
      ? [["parameters", { text: file.use(parameters) }] as const]
      : []),
    ...(body ? [["body", { text: file.use(body) }] as const] : []),
    ...(responses.length > 0
      ? [["responses", { members: responses }] as const]
      : []),
  ];
}
