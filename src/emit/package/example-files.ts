import {
  camelCase,
  kebabCase,
  operationTypeName,
  singular,
} from "../../ir/names/casing.js";
import type { Names } from "../../ir/names/names.js";
import { isIdentifier } from "../../ir/names/reserved.js";
import type { Api, Example, Operation } from "../../ir/types/index.js";
import type { GeneratedFile, Target } from "../emitter.js";
import {
  callOf,
  expressionOf,
  layoutExpression,
  type CallExpression,
} from "../typescript/expression.js";
import { createFile } from "../typescript/file.js";
import { assignment } from "../typescript/statement.js";
import { fitsTypes, requestExamples, sampleCall } from "./arguments.js";
import { sampleBaseURL } from "./base-url.js";
import { callExpression } from "./call-code.js";
import { curlCommand } from "./curl.js";
import { resultKind } from "./result-name.js";
import { documentedAuth } from "./sample-auth.js";

/** One call of an operation, in the two ways the documentation shows it. */
export interface OperationExample {
  readonly operation: Operation;
  /** File name without extension: `service-binding-create`. */
  readonly name: string;
  /** The name of the client in the code: `cloudflare`. */
  readonly client: string;
  /** Where the API is, if its description does not say. */
  readonly baseURL: string | undefined;
  /** `cloudflare.serviceBindings.create("…", { … })`. */
  readonly call: CallExpression;
  /** Whether the types admit the call: no value is of a type that contradicts itself. */
  readonly isTyped: boolean;
  /** What the result is called: `serviceBinding`. */
  readonly result: string;
  readonly curl: string;
}

/** Examples of every operation that the client has: one a documented request. */
export function operationExamples(api: Api): readonly OperationExample[] {
  const taken = new Set<string>();
  return api.operations.flatMap((operation) => {
    const [first, ...others] = requestExamples(operation);
    const name = freeName(operation, taken);
    return [
      exampleOf(api, operation, first, name),
      ...others.map((one) =>
        exampleOf(api, operation, one, freeVariant(name, one, taken)),
      ),
    ];
  });
}

function exampleOf(
  api: Api,
  operation: Operation,
  example: Example | undefined,
  name: string,
): OperationExample {
  const sample = sampleCall(operation, example);
  const client = clientVariable(api);
  const call = callExpression(client, operation, sample);
  return {
    operation,
    client,
    baseURL: sampleBaseURL(api),
    name,
    call,
    isTyped: fitsTypes(sample),
    result: resultVariable(operation, client),
    curl: curlCommand(api, operation, sample),
  };
}

/** The files under `examples/`: a program and a shell script an operation. */
export function* exampleFiles(
  api: Api,
  examples: readonly OperationExample[],
  names: Names,
  target: Target,
): Generator<GeneratedFile> {
  const clientClass = names.find(api, "client")?.identifier;
  for (const example of examples) {
    if (clientClass !== undefined && example.isTyped) {
      yield exampleProgram(example, clientClass, names, target);
    }
    yield {
      kind: "text",
      path: `examples/${example.name}.sh`,
      template: "package/example.sh.hbs",
      view: { curl: example.curl },
    };
  }
}

function exampleProgram(
  example: OperationExample,
  clientClass: string,
  names: Names,
  target: Target,
): GeneratedFile {
  const { client, name, baseURL, operation } = example;
  const auth = documentedAuth(operation);
  const options = {
    ...(baseURL !== undefined && { baseURL }),
    ...(auth && { auth }),
  };
  const isPlain = Object.keys(options).length === 0;
  const file = createFile(`examples/${name}.ts`, names);
  const made = file.usePackage(target.packageName, clientClass, "value");
  return file.finish([
    assignment(
      `const ${client} =`,
      {
        callee: `new ${made}`,
        arguments: isPlain ? [] : [expressionOf(options)],
      },
      ";",
      0,
    ),
    ...resultStatements(example),
  ]);
}

/** Does with the result what one does with its kind. */
function resultStatements({
  operation,
  call,
  result,
}: OperationExample): readonly string[] {
  const awaited = { ...call, callee: `await ${call.callee}` };
  const item = result === "item" ? "each" : "item";
  const loop = `for await (const ${item} of ${result}) {\n  console.log(${item});\n}`;
  if (operation.pagination) {
    return [assignment(`const ${result} =`, call, ";", 0), loop];
  }
  const kind = resultKind(operation);
  if (kind === "nothing") return [`${layoutExpression(awaited, 0, 0, 1)};`];
  const kept = assignment(`const ${result} =`, awaited, ";", 0);
  return kind === "stream"
    ? [kept, loop]
    : [kept, `${layoutExpression(callOf("console.log", result), 0, 0, 1)};`];
}

/** What a program calls its client: `cloudflare`. */
export function clientVariable(api: Api): string {
  const name = camelCase(api.clientName);
  // Scripts without cases have one name for the class and what is made of it.
  const isFree = name !== api.clientName && name !== "console";
  return isIdentifier(name) && isFree ? name : "client";
}

/** `serviceBinding`, of several `serviceBindings`; `result` where a name would hide another. */
function resultVariable(operation: Operation, client: string): string {
  const resource = camelCase(operation.resource.at(-1) ?? "");
  const name = operation.action === "list" ? resource : singular(resource);
  const isFree = name !== client && name !== "console";
  return isIdentifier(name) && isFree ? name : "result";
}

function freeName(operation: Operation, taken: Set<string>): string {
  const wishes = [
    operationTypeName(operation),
    [...operation.resource, operation.action].join("-"),
    operation.id,
  ].map(kebabCase);
  const wish = wishes.find((one) => !taken.has(one));
  return claimName(wish ?? kebabCase(operation.id), taken);
}

/** The name of an operation's example with that of the request it shows. */
function freeVariant(
  base: string,
  { name }: Example,
  taken: Set<string>,
): string {
  return claimName(`${base}-${kebabCase(name)}`, taken);
}

function claimName(wish: string, taken: Set<string>): string {
  let free = wish;
  for (let count = 2; taken.has(free); count += 1) free = `${wish}-${count}`;
  taken.add(free);
  return free;
}
