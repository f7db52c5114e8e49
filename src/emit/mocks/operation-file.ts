import type { Names } from "../../ir/names/names.js";
import type { Api, Operation } from "../../ir/types/index.js";
import type { GeneratedFile, Statement } from "../emitter.js";
import { bodyReader } from "../typescript/body-functions.js";
import { bodyChecks } from "../typescript/checks-expression.js";
import { constantStatement } from "../typescript/constant.js";
import { docs } from "../typescript/docs.js";
import {
  expressionOf,
  textOf,
  type Expression,
  type Member,
} from "../typescript/expression.js";
import { createSureFile, type TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { createMockReturn } from "./create-call.js";
import { failureEnvelope } from "./failure.js";
import { replyType } from "./reply.js";
import {
  answerable,
  exampleExpression,
  responseExpressions,
} from "./responses.js";

/** The module of one operation: its mock as data, what it may answer, the mock as a function. */
export function operationFile(
  api: Api,
  operation: Operation,
  names: Names,
): GeneratedFile {
  const { module } = names.of(operation, "mock");
  const file = createSureFile(`${module}.ts`, names);
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
  const responses = answerable(operation).flatMap((response) =>
    responseExpressions(operation, response, file),
  );
  const value: Expression = {
    open: true,
    members: [
      ["name", textOf(dotted(operation))],
      ["operation", { text: file.use(names.of(operation, "descriptor")) }],
      ...parametersMember(operation, file),
      ...readersMember(operation, file),
      ...bodyChecks(operation, file),
      ...requestsMember(operation),
      ["responses", { items: responses }],
      ...failureMember(operation),
    ],
  };
  return constantStatement(names.of(operation, "mock").identifier, value, {
    type: file.useRuntime("mock/service", "MockOperation", "type"),
    isExported: true,
    docs: about(`How \`${operation.id}\` is mocked.`),
  });
}

function parametersMember(
  operation: Operation,
  file: TypescriptFile,
): readonly Member[] {
  const validate = file.names.find(operation, "validate:parameters");
  return validate ? [["parameters", { text: file.use(validate) }]] : [];
}

/** What reads the kinds of bodies that not every API has. */
function readersMember(
  { body }: Operation,
  file: TypescriptFile,
): readonly Member[] {
  const kinds = new Set(body?.content.map(({ kind: form }) => form));
  const members = [...kinds].flatMap((form): readonly Member[] => {
    const read = bodyReader(form, file);
    return read === undefined ? [] : [[form, { text: read }]];
  });
  return members.length === 0 ? [] : [["readers", { members }]];
}

function requestsMember(operation: Operation): readonly Member[] {
  const examples = operation.body?.content[0]?.examples ?? [];
  return examples.length === 0
    ? []
    : [["requests", exampleExpression(examples)]];
}

function failureMember(operation: Operation): readonly Member[] {
  const envelope = failureEnvelope(operation);
  return envelope ? [["failure", expressionOf(envelope)]] : [];
}

function handlerFunction(
  api: Api,
  operation: Operation,
  names: Names,
  file: TypescriptFile,
): Statement {
  const options = file.useRuntime("mock/create-mock", "MockOptions", "type");
  return {
    kind: kind.function,
    isExported: true,
    name: names.of(operation, "handler").identifier,
    docs: about(
      `Answers requests to \`${operation.id}\`; anything else is 404 or 405.`,
    ),
    parameters: [
      {
        kind: kind.parameter,
        name: "options",
        type: options,
        hasQuestionToken: true,
      },
    ],
    returnType: file.useRuntime("mock/service", "RequestHandler", "type"),
    statements: [createMockReturn(api, [operation], names, file)],
  };
}

function about(description: string): ReturnType<typeof docs> {
  return docs({ description, deprecated: false });
}

/** The operation's place in the resource tree, as callers write it. */
export function dotted(operation: Operation): string {
  return [...operation.resource, operation.action].join(".");
}
