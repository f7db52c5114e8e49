import {
  camelCase,
  kebabCase,
  operationTypeName,
  singular,
} from "../../ir/names/casing.js";
import type { Names } from "../../ir/names/names.js";
import { isIdentifier } from "../../ir/names/reserved.js";
import type { Api, Operation } from "../../ir/types/index.js";
import type { GeneratedFile, Target } from "../emitter.js";
import {
  callOf,
  expressionOf,
  layoutExpression,
  type CallExpression,
} from "../typescript/expression.js";
import { flatExpression } from "../typescript/flat-expression.js";
import { kind } from "../typescript/kind.js";
import { propertyAccess } from "../typescript/literal.js";
import { assignment } from "../typescript/statement.js";
import { sampleCall, type SampleCall } from "./arguments.js";
import { curlCommand } from "./curl.js";

/** One call of an operation, in the two ways the documentation shows it. */
export interface OperationExample {
  readonly operation: Operation;
  /** File name without extension: `service-binding-create`. */
  readonly name: string;
  /** The name of the client in the code: `cloudflare`. */
  readonly client: string;
  /** `cloudflare.serviceBindings.create("…", { … })`. */
  readonly call: CallExpression;
  /** The same on one line. */
  readonly code: string;
  /** What the result is called: `serviceBinding`. */
  readonly result: string;
  readonly curl: string;
}

/** An example of every operation that the client has. */
export function operationExamples(api: Api): readonly OperationExample[] {
  const taken = new Set<string>();
  return api.operations.map((operation) => {
    const sample = sampleCall(operation);
    const client = clientVariable(api);
    const call = callExpression(client, operation, sample);
    return {
      operation,
      client,
      name: freeName(operation, taken),
      call,
      code: flatExpression(call),
      result: resultVariable(operation, client),
      curl: curlCommand(api, operation, sample),
    };
  });
}

/** The files under `examples/`: a program and a shell script an operation. */
export function exampleFiles(
  api: Api,
  examples: readonly OperationExample[],
  names: Names,
  target: Target,
): readonly GeneratedFile[] {
  const clientClass = names.find(api, "client")?.identifier;
  return examples.flatMap((example) => [
    ...(clientClass === undefined
      ? []
      : [exampleProgram(example, clientClass, target)]),
    {
      kind: "text",
      path: `examples/${example.name}.sh`,
      template: "package/example.sh.hbs",
      view: { curl: example.curl },
    },
  ]);
}

function exampleProgram(
  example: OperationExample,
  clientClass: string,
  target: Target,
): GeneratedFile {
  const { client, call, name, result } = example;
  const awaited = { ...call, callee: `await ${call.callee}` };
  return {
    kind: "typescript",
    path: `examples/${name}.ts`,
    statements: [
      {
        kind: kind.importDeclaration,
        moduleSpecifier: target.packageName,
        namedImports: [clientClass],
      },
      assignment(`const ${client} =`, callOf(`new ${clientClass}`), ";", 0),
      assignment(`const ${result} =`, awaited, ";", 0),
      `${layoutExpression(callOf("console.log", result), 0, 0, 1)};`,
    ],
  };
}

/** What a program calls its client: `cloudflare`. */
export function clientVariable(api: Api): string {
  const name = camelCase(api.clientName);
  return isIdentifier(name) ? name : "client";
}

function resultVariable(operation: Operation, client: string): string {
  const name = singular(operation.resource.at(-1) ?? "");
  return isIdentifier(name) && name !== client ? name : "result";
}

function callExpression(
  client: string,
  operation: Operation,
  { positional, named }: SampleCall,
): CallExpression {
  const path = [...operation.resource, operation.action]
    .map(propertyAccess)
    .join("");
  const values = [...positional, ...(named === undefined ? [] : [named])];
  return { callee: client + path, arguments: values.map(expressionOf) };
}

function freeName(operation: Operation, taken: Set<string>): string {
  const wishes = [
    operationTypeName(operation),
    [...operation.resource, operation.action].join("-"),
    operation.id,
  ].map(kebabCase);
  const name = wishes.find((wish) => !taken.has(wish)) ?? operation.id;
  taken.add(name);
  return name;
}
