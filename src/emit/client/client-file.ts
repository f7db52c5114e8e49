import type {
  FunctionDeclarationStructure,
  InterfaceDeclarationStructure,
  VariableStatementStructure,
} from "ts-morph";
import { absoluteServer } from "../../ir/default-url.js";
import type { Names } from "../../ir/names/names.js";
import type { Api } from "../../ir/types/index.js";
import type { GeneratedFile } from "../emitter.js";
import { keyword, reference } from "../typescript/combine-types.js";
import { constantStatement } from "../typescript/constant.js";
import { callOf, textOf, type Expression } from "../typescript/expression.js";
import { createFile, type TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { returnStatement } from "../typescript/statement.js";
import { authInterface } from "./auth.js";
import { clientModule } from "./modules.js";
import { optionProperty } from "./option.js";
import {
  chooseServer,
  serverChoice,
  serverOptions,
  serversStatement,
  variablesInterface,
} from "./server-options.js";

/** `src/client.ts`: options, credentials, servers, `createClient`. */
export function clientFile(api: Api, names: Names): GeneratedFile {
  const file = createFile(`${clientModule}.ts`, names);
  const create = file.declare(names.of(api, "createClient").identifier);
  const auth = file.declare(names.of(api, "security").identifier);
  for (const name of [
    "ClientOptions",
    "settings",
    "servers",
    "defaultServer",
  ]) {
    file.declare(name);
  }
  return file.finish([
    ...(api.securitySchemes.length > 0 ? [authInterface(api, auth, file)] : []),
    ...variablesInterface(api, file),
    optionsInterface(api, auth, file),
    createFunction(api, create, file),
    ...serversStatement(api),
    settingsStatement(api, file),
  ]);
}

/** Whether there is no server to call unless the caller says where. */
export function isBaseRequired({ servers }: Api): boolean {
  return absoluteServer(servers) === undefined;
}

function optionsInterface(
  api: Api,
  auth: string,
  file: TypescriptFile,
): InterfaceDeclarationStructure {
  const config = file.useRuntime("client/client", "ClientConfig", "type");
  const hasAuth = api.securitySchemes.length > 0;
  const where = "Where the API is; its description does not say.";
  const who = "Credentials by security scheme.";
  return {
    kind: kind.interface,
    name: "ClientOptions",
    isExported: true,
    extends: [config],
    docs: ["Where to send, as whom, and how patiently."],
    properties: [
      ...(isBaseRequired(api)
        ? [optionProperty("baseURL", keyword("string"), where, true)]
        : []),
      ...(hasAuth ? [optionProperty("auth", reference(auth), who)] : []),
      ...serverOptions(api),
    ],
  };
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
    statements:
      serverChoice(api).length > 0
        ? chooseServer(api, make, file)
        : [returnStatement(callOf(make, "settings", "options"), 2)],
  };
}

function schemes(api: Api, file: TypescriptFile): Expression {
  if (api.securitySchemes.length === 0) return { members: [] };
  return { text: file.use(file.names.of(api, "securitySchemes")) };
}

function settingsStatement(
  api: Api,
  file: TypescriptFile,
): VariableStatementStructure {
  const type = file.useRuntime("client/client", "ApiSettings", "type");
  const server = absoluteServer(api.servers) ?? api.servers[0]?.url ?? "";
  const value: Expression = {
    open: true,
    members: [
      ["server", textOf(server)],
      ["schemes", schemes(api, file)],
    ],
  };
  return constantStatement("settings", value, { type });
}
