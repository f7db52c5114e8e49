import type {
  InterfaceDeclarationStructure,
  PropertySignatureStructure,
  VariableStatementStructure,
} from "ts-morph";
import type { Api, Server, ServerVariable } from "../../ir/types/index.js";
import { keyword, reference, unionOf } from "../typescript/combine-types.js";
import { constantStatement } from "../typescript/constant.js";
import { docs } from "../typescript/docs.js";
import {
  callOf,
  expressionOf,
  textOf,
  type Member,
} from "../typescript/expression.js";
import type { TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { propertyKey, stringLiteral } from "../typescript/literal.js";
import { assignment } from "../typescript/statement.js";
import type { TypeNode } from "../typescript/type-node.js";
import { memberMargin } from "../typescript/type-places.js";
import { optionProperty, readonlyProperty } from "./option.js";
import { isAbsolute } from "./servers.js";

const variablesName = "ServerVariables";

/** The servers a caller may choose from; none when there is nothing to choose or fill in. */
export function serverChoice({ servers }: Api): readonly Server[] {
  const usable = servers.filter(isAbsolute);
  return usable.length > 1 || hasVariables(usable) ? usable : [];
}

function hasVariables(servers: readonly Server[]): boolean {
  return servers.some(({ variables }) => variables.length > 0);
}

/** `server`, where there are several, and `variables`. */
export function serverOptions(api: Api): readonly PropertySignatureStructure[] {
  const servers = serverChoice(api);
  const [first] = servers;
  const urls = servers.map(({ url }) => literalType(url));
  const choice = `One of the API's servers; default \`${first?.url ?? ""}\`.`;
  const fill = "Values of the variables in the server's URL.";
  return [
    ...(servers.length > 1
      ? [optionProperty("server", unionOf(urls), choice)]
      : []),
    ...(hasVariables(servers)
      ? [optionProperty("variables", reference(variablesName), fill)]
      : []),
  ];
}

/** The variables of all servers that can be chosen. */
export function variablesOf(api: Api): readonly ServerVariable[] {
  return serverChoice(api).flatMap((server) => server.variables);
}

/** The variables of all servers, typed by their enums. */
export function variablesInterface(
  api: Api,
  file: TypescriptFile,
): readonly InterfaceDeclarationStructure[] {
  const variables = variablesOf(api);
  if (variables.length === 0) return [];
  const names = [...new Set(variables.map(({ name }) => name))];
  return [
    {
      kind: kind.interface,
      name: file.declare(variablesName),
      isExported: true,
      docs: ["What stands in the holes of the server's URL."],
      properties: names.map((name) =>
        variableProperty(variables.filter((one) => one.name === name)),
      ),
    },
  ];
}

/** Servers may share a variable and give it different values. */
function variableProperty(
  same: readonly ServerVariable[],
): PropertySignatureStructure {
  const [first] = same;
  const choices = new Set(same.flatMap((variable) => variable.enum ?? []));
  const isFree = same.some((variable) => variable.enum === undefined);
  const type = isFree
    ? keyword("string")
    : unionOf([...choices].map(literalType));
  const description = first?.description;
  const tags = [{ name: "default", text: first?.default ?? "" }];
  const documentation = docs(
    { deprecated: false, ...(description !== undefined && { description }) },
    { tags, indent: memberMargin },
  );
  return readonlyProperty(propertyKey(first?.name ?? ""), type, documentation);
}

function literalType(text: string): TypeNode {
  return { kind: "literal", text: stringLiteral(text) };
}

/** The servers by URL, with the defaults of their variables, and which of them is the default. */
export function serversStatement(
  api: Api,
): readonly VariableStatementStructure[] {
  const servers = serverChoice(api);
  if (servers.length === 0) return [];
  const members = servers.map(({ url, variables }): Member => {
    const defaults = variables.map((variable): Member => [
      variable.name,
      expressionOf(variable.default),
    ]);
    return [url, { members: defaults }];
  });
  return [
    constantStatement("servers", { members, open: true }),
    constantStatement("defaultServer", textOf(servers[0]?.url ?? "")),
  ];
}

/** The body of `createClient`, where the server's URL has to be put together. */
export function chooseServer(
  api: Api,
  make: string,
  file: TypescriptFile,
): string[] {
  const fill = file.useRuntime("client/server-url", "serverURL", "value");
  const servers = serverChoice(api);
  const hasChoice = servers.length > 1;
  const template = hasChoice ? "template" : "defaultServer";
  const url = callOf(
    fill,
    template,
    `servers[${template}]`,
    ...(hasVariables(servers) ? ["options.variables"] : []),
  );
  return [
    ...(hasChoice ? ["const template = options.server ?? defaultServer;"] : []),
    assignment("const server =", url, ";", 2),
    `return ${make}({ ...settings, server }, options);`,
  ];
}
