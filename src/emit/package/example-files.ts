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
import { kind } from "../typescript/kind.js";
import { literal, propertyAccess } from "../typescript/literal.js";
import { sampleCall, type SampleCall } from "./arguments.js";
import { curlCommand } from "./curl.js";

/** One call of an operation, in the two ways the documentation shows it. */
export interface OperationExample {
  readonly operation: Operation;
  /** File name without extension: `service-binding-create`. */
  readonly name: string;
  /** The name of the client in the code: `cloudflare`. */
  readonly client: string;
  /** `cloudflare.serviceBindings.create("…", { … })`, on one line. */
  readonly code: string;
  /** What the result is called: `serviceBinding`. */
  readonly result: string;
  readonly curl: string;
}

/** An example of every operation that the client has. */
export function operationExamples(api: Api): readonly OperationExample[] {
  const taken = new Set<string>();
  return api.operations.map((operation) => {
    const call = sampleCall(operation);
    const client = clientVariable(api);
    return {
      operation,
      client,
      name: freeName(operation, taken),
      code: callCode(client, operation, call),
      result: resultVariable(operation, client),
      curl: curlCommand(api, operation, call),
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
  const { client, code, name, result } = example;
  return {
    kind: "typescript",
    path: `examples/${name}.ts`,
    statements: [
      {
        kind: kind.importDeclaration,
        moduleSpecifier: target.packageName,
        namedImports: [clientClass],
      },
      `const ${client} = new ${clientClass}();`,
      `const ${result} = await ${code};`,
      `console.log(${result});`,
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

function callCode(
  client: string,
  operation: Operation,
  call: SampleCall,
): string {
  const path = [...operation.resource, operation.action]
    .map(propertyAccess)
    .join("");
  const named = call.named === undefined ? [] : [literal(call.named)];
  const values = [...call.positional.map(literal), ...named];
  return `${client}${path}(${values.join(", ")})`;
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
