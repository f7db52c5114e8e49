import type {
  InterfaceDeclarationStructure,
  PropertySignatureStructure,
  VariableStatementStructure,
} from "ts-morph";
import { isAbsolute } from "../../ir/default-url.js";
import type { Api, Server, ServerVariable } from "../../ir/types/index.js";
import { keyword, reference, unionOf } from "../typescript/combine-types.js";
import { constantStatement } from "../typescript/constant.js";
import { docs } from "../typescript/docs.js";
import { callOf, textOf, type Member } from "../typescript/expression.js";
import type { TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { propertyKey, stringLiteral } from "../typescript/literal.js";
import { assignment } from "../typescript/statement.js";
import type { TypeNode } from "../typescript/type-node.js";
import { memberMargin } from "../typescript/type-places.js";
import { mergeServers } from "./merge-servers.js";
import { optionProperty, readonlyProperty } from "./option.js";
import { serverExpression } from "./servers.js";

const variablesName = "ServerVariables";

/** The servers a caller may choose from; none when there is nothing to choose or fill in. */
export function serverChoice({ servers }: Api): readonly Server[] {
  const absolute = servers.filter(isAbsolute);
  const usable = mergeServers(absolute, (one) => keyOf(one, absolute));
  return isChoice(usable) || hasVariables(usable) ? usable : [];
}

/** Whether a caller has something to name: one of several servers, or the one that has a name. */
function isChoice(servers: readonly Server[]): boolean {
  return servers.length > 1 || servers.some(({ name }) => name !== undefined);
}

function hasVariables(servers: readonly Server[]): boolean {
  return servers.some(({ variables }) => variables.length > 0);
}

/** What a caller calls a server: its name, where no other has the same, else its URL. */
function keyOf(server: Server, servers: readonly Server[]): string {
  const { name, url } = server;
  const isOwn = servers.filter((other) => other.name === name).length === 1;
  return name !== undefined && isOwn ? name : url;
}

/** `server`, where there are several, and `variables`. */
export function serverOptions(api: Api): readonly PropertySignatureStructure[] {
  const servers = serverChoice(api);
  const keys = servers.map((server) => keyOf(server, servers));
  const choice = `One of the API's servers; default \`${keys[0] ?? ""}\`.`;
  const fill = "Values of the variables in the server's URL.";
  return [
    ...(isChoice(servers)
      ? [optionProperty("server", unionOf(keys.map(literalType)), choice)]
      : []),
    ...(variablesOf(api).length > 0
      ? [optionProperty("variables", reference(variablesName), fill)]
      : []),
  ];
}

/** The variables of all servers that can be called, those of single operations too. */
export function variablesOf(api: Api): readonly ServerVariable[] {
  const own = api.operations.flatMap(({ servers }) => servers.slice(0, 1));
  return [...serverChoice(api), ...own].flatMap((server) => server.variables);
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

/** The servers by name or URL, and which of them is the default. */
export function serversStatement(
  api: Api,
): readonly VariableStatementStructure[] {
  const servers = serverChoice(api);
  const [first] = servers;
  if (first === undefined) return [];
  if (!isChoice(servers)) {
    return [constantStatement("defaultServer", serverExpression(first))];
  }
  const members = servers.map((server): Member => [
    keyOf(server, servers),
    serverExpression(server),
  ]);
  return [
    constantStatement("servers", { members, open: true }),
    constantStatement("defaultServer", textOf(keyOf(first, servers))),
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
  const hasChoice = isChoice(servers);
  const url = callOf(
    fill,
    hasChoice ? "servers[options.server ?? defaultServer]" : "defaultServer",
    ...(hasVariables(servers) ? ["options.variables"] : []),
  );
  return [
    assignment("const server =", url, ";", 2),
    `return ${make}({ ...settings, server }, options);`,
  ];
}
