import type { FunctionDeclarationStructure, JSDocStructure } from "ts-morph";
import { camelCase } from "../../ir/names/casing.js";
import { isIdentifier } from "../../ir/names/reserved.js";
import type { Operation } from "../../ir/types/index.js";
import { docs } from "../typescript/docs.js";
import type { Expression } from "../typescript/expression.js";
import type { TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { returnStatement } from "../typescript/statement.js";
import { typeNode } from "../typescript/shape-type.js";
import { parameterType, returnType } from "../typescript/type-places.js";
import { scopeNotes } from "./auth-docs.js";
import { optionsType } from "./options-type.js";
import {
  isParamsOptional,
  positionalParameters,
} from "../../ir/call-params.js";
import { resultType } from "./result-type.js";
import {
  contentTypeParameter,
  typeParametersOf,
  type TypeParameter,
} from "./type-parameters.js";

/** One argument of a function or method. */
export interface Argument {
  readonly name: string;
  readonly type: string;
  readonly hasQuestionToken?: boolean;
}

/** How an operation is called, whether as a function or as a method. */
export interface Signature {
  /** Positional arguments, parameters, options. */
  readonly arguments: readonly Argument[];
  readonly positional: readonly string[];
  readonly typeParameters: TypeParameter[];
  readonly hasParams: boolean;
  readonly returnType: string;
  readonly docs: JSDocStructure[];
}

/** The signature of an operation; `taken` are names that arguments must not hide. */
export function signatureOf(
  operation: Operation,
  file: TypescriptFile,
  taken: readonly string[],
  indent = 0,
): Signature {
  const params = file.names.find(operation, "params");
  const used = new Set([...taken, "client", "params", "options"]);
  const context = { file, direction: "input" } as const;
  const positional = positionalParameters(operation).map((parameter) => {
    const name = argumentName(parameter.name, used);
    const node = typeNode(parameter.schema.shape, context);
    return { parameter, name, type: parameterType(name, node, indent) };
  });
  const options = optionsType(operation, file);
  return {
    arguments: [
      ...positional.map(({ name, type }) => ({ name, type })),
      ...(params
        ? [
            {
              name: "params",
              type: paramsType(operation, file.use(params), file),
              hasQuestionToken: isParamsOptional(operation),
            },
          ]
        : []),
      {
        name: "options",
        type: parameterType("options?", options, indent),
        hasQuestionToken: true,
      },
    ],
    positional: positional.map(({ name }) => name),
    typeParameters: typeParametersOf(operation, file),
    hasParams: params !== undefined,
    returnType: returnType(resultType(operation, file), indent),
    docs: operationDocs(operation, positional, indent),
  };
}

function paramsType(
  operation: Operation,
  name: string,
  { names }: TypescriptFile,
): string {
  return names.find(operation, "bodies")
    ? `${name}<${contentTypeParameter}>`
    : name;
}

/** The function that calls an operation. */
export function operationFunction(
  operation: Operation,
  file: TypescriptFile,
): FunctionDeclarationStructure {
  const name = file.names.of(operation, "function").identifier;
  const descriptor = file.names.of(operation, "descriptor").identifier;
  const send = operation.pagination
    ? file.useRuntime("client/pages", "sendPages", "value")
    : file.useRuntime("client/send", "send", "value");
  const client = file.useRuntime("client/client", "Client", "type");
  const signature = signatureOf(operation, file, [name, descriptor, send]);
  const positional = signature.positional.map((text) => ({ text }));
  const call: Expression = {
    callee: send,
    arguments: [
      { text: "client" },
      { text: descriptor },
      { items: positional },
      signature.hasParams ? { text: "params" } : { members: [] },
      { text: "options" },
    ],
  };
  return {
    kind: kind.function,
    name,
    isExported: true,
    docs: signature.docs,
    parameters: [{ name: "client", type: client }, ...signature.arguments].map(
      (argument) => ({ kind: kind.parameter, ...argument }),
    ),
    typeParameters: signature.typeParameters,
    returnType: signature.returnType,
    statements: [returnStatement(call, 2)],
  };
}

/** `prefix_id` → `prefixId`, unlike any other name in the function. */
function argumentName(wireName: string, used: Set<string>): string {
  const camel = camelCase(wireName);
  let name = isIdentifier(camel)
    ? camel
    : `_${camel.replace(/[^\p{ID_Continue}]/gu, "")}`;
  while (used.has(name)) name += "_";
  used.add(name);
  return name;
}

function operationDocs(
  operation: Operation,
  positional: readonly {
    readonly name: string;
    readonly parameter: Operation["parameters"][number];
  }[],
  indent: number,
): JSDocStructure[] {
  const { docs: source, method, path } = operation;
  const route = `\`${method} ${path}\``;
  const scopes = scopeNotes(operation);
  const description = [source.description?.trimEnd(), scopes, route]
    .filter((part) => part !== undefined && part !== "")
    .join("\n\n");
  const tags = positional.flatMap(({ name, parameter }) => {
    const { description: text = parameter.schema.docs.description } =
      parameter.docs;
    return text === undefined
      ? []
      : [{ name: "param", text: `${name} ${text}` }];
  });
  return docs({ ...source, description }, { tags, indent });
}
