import type {
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  PropertySignatureStructure,
  VariableDeclarationKind,
  VariableStatementStructure,
} from "ts-morph";
import type { Names } from "../../ir/names/names.js";
import type { Api, Server } from "../../ir/types/index.js";
import type { GeneratedFile } from "../emitter.js";
import { docs } from "../typescript/docs.js";
import { createFile, type TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { literal, propertyKey, stringLiteral } from "../typescript/literal.js";
import { authInterface, schemesExpression } from "./auth.js";
import {
  expressionOf,
  layoutExpression,
  type Expression,
} from "./expression.js";
import { clientModule } from "./modules.js";
import { absoluteServer, isAbsolute } from "./servers.js";

/** `src/client.ts`: options, credentials, servers, `createClient`. */
export function clientFile(api: Api, names: Names): GeneratedFile {
  const file = createFile(`${clientModule}.ts`, names);
  const create = file.declare(names.of(api, "createClient").identifier);
  const auth = file.declare(names.of(api, "security").identifier);
  for (const name of ["ClientOptions", "settings", "servers"])
    file.declare(name);
  const hasChoice = hasServerChoice(api);
  return file.finish([
    ...(api.securitySchemes.length > 0 ? [authInterface(api, auth, file)] : []),
    optionsInterface(api, auth, file),
    createFunction(api, create, file),
    ...(hasChoice ? [serversStatement(api.servers)] : []),
    settingsStatement(api, file),
  ]);
}

/** Whether there is no server to call unless the caller says where. */
export function isBaseRequired({ servers }: Api): boolean {
  return absoluteServer(servers) === undefined;
}

/** Whether the caller may choose a server, or fill in a variable of it. */
function hasServerChoice({ servers }: Api): boolean {
  const usable = servers.filter(isAbsolute);
  return (
    usable.length > 1 || usable.some(({ variables }) => variables.length > 0)
  );
}

function optionsInterface(
  api: Api,
  auth: string,
  file: TypescriptFile,
): InterfaceDeclarationStructure {
  const config = file.useRuntime("client/client", "ClientConfig", "type");
  const hasAuth = api.securitySchemes.length > 0;
  return {
    kind: kind.interface,
    name: "ClientOptions",
    isExported: true,
    extends: [config],
    docs: [`Where to send, as whom, and how patiently.`],
    properties: [
      ...(isBaseRequired(api)
        ? [option("baseURL", "string", "The API names no server.", true)]
        : []),
      ...(hasAuth
        ? [option("auth", auth, "Credentials by security scheme.")]
        : []),
      ...(hasServerChoice(api) ? serverOptions(api.servers) : []),
    ],
  };
}

function option(
  name: string,
  type: string,
  description: string,
  isRequired = false,
): PropertySignatureStructure {
  return {
    kind: kind.propertySignature,
    name: propertyKey(name),
    isReadonly: true,
    hasQuestionToken: !isRequired,
    type: isRequired ? type : `${type} | undefined`,
    docs: docs({ description, deprecated: false }, { indent: 2 }),
  };
}

function serverOptions(
  servers: readonly Server[],
): readonly PropertySignatureStructure[] {
  const usable = servers.filter(isAbsolute);
  const [first] = usable;
  const variables = usable.flatMap((server) => server.variables);
  const names = [...new Set(variables.map(({ name }) => name))];
  const members = names.map((name) => {
    const same = variables.filter((variable) => variable.name === name);
    const choices = same.flatMap((variable) => variable.enum ?? []);
    const isFree = same.some((variable) => variable.enum === undefined);
    const type = isFree
      ? "string"
      : [...new Set(choices)].map(stringLiteral).join(" | ");
    return `readonly ${propertyKey(name)}?: ${type};`;
  });
  return [
    ...(usable.length > 1
      ? [
          option(
            "server",
            usable.map(({ url }) => stringLiteral(url)).join(" | "),
            `One of the API's servers; default \`${first?.url ?? ""}\`.`,
          ),
        ]
      : []),
    ...(members.length > 0
      ? [
          option(
            "variables",
            `{\n${members.map((member) => `  ${member}\n`).join("")}}`,
            "Values of the variables in the server's URL.",
          ),
        ]
      : []),
  ];
}

function createFunction(
  api: Api,
  name: string,
  file: TypescriptFile,
): FunctionDeclarationStructure {
  const make = file.useRuntime("client/client", "makeClient", "value");
  const client = file.useRuntime("client/client", "Client", "type");
  return {
    kind: kind.function,
    name,
    isExported: true,
    docs: ["Makes a client: what every operation is called with."],
    parameters: [
      {
        kind: kind.parameter,
        name: "options",
        type: "ClientOptions",
        ...(!isBaseRequired(api) && { initializer: "{}" }),
      },
    ],
    returnType: client,
    statements: hasServerChoice(api)
      ? chooseServer(api, make, file)
      : [`return ${make}(settings, options);`],
  };
}

function chooseServer(
  { servers }: Api,
  make: string,
  file: TypescriptFile,
): string[] {
  const fill = file.useRuntime("client/server-url", "serverURL", "value");
  const usable = servers.filter(isAbsolute);
  const first = stringLiteral(usable[0]?.url ?? "");
  const template = usable.length > 1 ? `options.server ?? ${first}` : first;
  const variables = usable.some((server) => server.variables.length > 0)
    ? ", options.variables"
    : "";
  return [
    `const template = ${template};`,
    `const server = ${fill}(template, servers[template]${variables});`,
    `return ${make}({ ...settings, server }, options);`,
  ];
}

/** The defaults of the variables, by server. */
function serversStatement(
  servers: readonly Server[],
): VariableStatementStructure {
  const members = servers.filter(isAbsolute).map(({ url, variables }) => {
    const defaults = variables.map(
      (variable) =>
        [variable.name, { text: literal(variable.default) }] as const,
    );
    return [url, { members: defaults }] as const;
  });
  return constantStatement("servers", undefined, { members, open: true });
}

function settingsStatement(
  api: Api,
  file: TypescriptFile,
): VariableStatementStructure {
  const type = file.useRuntime("client/client", "ApiSettings", "type");
  const server = absoluteServer(api.servers) ?? api.servers[0]?.url ?? "";
  return constantStatement("settings", type, {
    open: true,
    members: [
      ["server", expressionOf(server)],
      ["schemes", schemesExpression(api, file)],
    ],
  });
}

function constantStatement(
  name: string,
  type: string | undefined,
  value: Expression,
): VariableStatementStructure {
  const head =
    type === undefined ? `const ${name} =` : `const ${name}: ${type} =`;
  return {
    kind: kind.variableStatement,
    declarationKind: "const" as VariableDeclarationKind.Const,
    declarations: [
      {
        kind: kind.variableDeclaration,
        name,
        ...(type !== undefined && { type }),
        initializer: layoutExpression(value, 0, head.length + 1, 1),
      },
    ],
  };
}
