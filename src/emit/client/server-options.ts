import type {
  InterfaceDeclarationStructure,
  PropertySignatureStructure,
  VariableStatementStructure,
} from "ts-morph";
import type { Api, Server, ServerVariable } from "../../ir/types/index.js";
import { docs } from "../typescript/docs.js";
import type { TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { literal, propertyKey, stringLiteral } from "../typescript/literal.js";
import { constantStatement } from "./constant.js";
import { optionProperty } from "./option.js";
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
  const urls = servers.map(({ url }) => stringLiteral(url)).join(" | ");
  const choice = `One of the API's servers; default \`${first?.url ?? ""}\`.`;
  const fill = "Values of the variables in the server's URL.";
  return [
    ...(servers.length > 1 ? [optionProperty("server", urls, choice)] : []),
    ...(hasVariables(servers)
      ? [optionProperty("variables", variablesName, fill)]
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
  const type = isFree ? "string" : [...choices].map(stringLiteral).join(" | ");
  const description = first?.description;
  const tags = [{ name: "default", text: first?.default ?? "" }];
  return {
    kind: kind.propertySignature,
    name: propertyKey(first?.name ?? ""),
    isReadonly: true,
    hasQuestionToken: true,
    type: `${type} | undefined`,
    docs: docs(
      { deprecated: false, ...(description !== undefined && { description }) },
      { tags, indent: 2 },
    ),
  };
}

/** The defaults of the variables, by server. */
export function serversStatement(
  api: Api,
): readonly VariableStatementStructure[] {
  const servers = serverChoice(api);
  if (servers.length === 0) return [];
  const members = servers.map(({ url, variables }) => {
    const defaults = variables.map(
      (variable) =>
        [variable.name, { text: literal(variable.default) }] as const,
    );
    return [url, { members: defaults }] as const;
  });
  return [constantStatement("servers", undefined, { members, open: true })];
}

/** The body of `createClient`, where the server's URL has to be put together. */
export function chooseServer(
  api: Api,
  make: string,
  file: TypescriptFile,
): string[] {
  const fill = file.useRuntime("client/server-url", "serverURL", "value");
  const servers = serverChoice(api);
  const first = stringLiteral(servers[0]?.url ?? "");
  const template = servers.length > 1 ? `options.server ?? ${first}` : first;
  const variables = hasVariables(servers) ? ", options.variables" : "";
  return [
    `const template = ${template};`,
    `const server = ${fill}(template, servers[template]${variables});`,
    `return ${make}({ ...settings, server }, options);`,
  ];
}
