import type { Names } from "../../ir/names/names.js";
import type { Api, JsonValue, Operation } from "../../ir/types/index.js";
import type { GeneratedFile, Statement } from "../emitter.js";
import { createFile, type TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { literal } from "../typescript/literal.js";
import { failureEnvelope } from "./failure.js";
import { replyType } from "./reply.js";
import { answerable, responseText } from "./responses.js";

/** The module of one operation: its mock as data, what it may answer, the mock as a function. */
export function operationFile(
  api: Api,
  operation: Operation,
  names: Names,
): GeneratedFile {
  const { module } = names.of(operation, "mock");
  const file = createFile(`${module}.ts`, names);
  for (const role of ["mock", "reply", "handler"] as const) {
    file.declare(names.of(operation, role).identifier);
  }
  return file.finish([
    mockConstant(operation, names, file),
    replyType(operation, names, file),
    handlerFunction(api, operation, names, file),
  ]);
}

function mockConstant(
  operation: Operation,
  names: Names,
  file: TypescriptFile,
): Statement {
  const members = [
    `name: ${literal(dotted(operation))}`,
    `operation: ${file.use(names.of(operation, "descriptor"))}`,
    ...checkMember("parameters", operation, names, file),
    ...checkMember("body", operation, names, file),
    ...requestsMember(operation),
    `responses: [${answerable(operation)
      .map((response) => responseText(operation, response, names, file))
      .join(", ")}]`,
    ...failureMember(operation),
  ];
  return {
    kind: kind.variableStatement,
    isExported: true,
    declarationKind: constant,
    docs: [`How \`${operation.id}\` is mocked.`],
    declarations: [
      {
        kind: kind.variableDeclaration,
        name: names.of(operation, "mock").identifier,
        type: file.useRuntime("mock/service", "MockOperation", "type"),
        initializer: `{\n${members.join(",\n")}\n}`,
      },
    ],
  };
}

/** ts-morph's `VariableDeclarationKind.Const`, which is this text. */
const constant = "const" as import("ts-morph").VariableDeclarationKind.Const;

function checkMember(
  what: "parameters" | "body",
  operation: Operation,
  names: Names,
  file: TypescriptFile,
): readonly string[] {
  const validate = names.find(operation, `validate:${what}`);
  return validate ? [`${what}: ${file.use(validate)}`] : [];
}

function requestsMember(operation: Operation): readonly string[] {
  const examples = operation.body?.content[0]?.examples ?? [];
  if (examples.length === 0) return [];
  const byName: Record<string, JsonValue> = Object.fromEntries(
    examples.map(({ name, value }) => [name, value]),
  );
  return [`requests: ${literal(byName)}`];
}

function failureMember(operation: Operation): readonly string[] {
  const envelope = failureEnvelope(operation);
  return envelope ? [`failure: ${literal(envelope)}`] : [];
}

function handlerFunction(
  api: Api,
  operation: Operation,
  names: Names,
  file: TypescriptFile,
): Statement {
  const options = file.useRuntime("mock/create-mock", "MockOptions", "type");
  const createMock = file.useRuntime("mock/create-mock", "createMock", "value");
  const service = file.use(names.of(api, "service"));
  const mock = names.of(operation, "mock").identifier;
  return {
    kind: kind.function,
    isExported: true,
    name: names.of(operation, "handler").identifier,
    docs: [
      `Answers requests to \`${operation.id}\`; anything else is 404 or 405.`,
    ],
    parameters: [
      {
        kind: kind.parameter,
        name: "options",
        type: options,
        hasQuestionToken: true,
      },
    ],
    returnType: file.useRuntime("mock/service", "RequestHandler", "type"),
    statements: [
      `return ${createMock}({ ...${service}, operations: [${mock}] }, options);`,
    ],
  };
}

/** The operation's place in the resource tree, as callers write it. */
export function dotted(operation: Operation): string {
  return [...operation.resource, operation.action].join(".");
}
