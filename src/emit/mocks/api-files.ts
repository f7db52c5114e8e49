import type { Names } from "../../ir/names/names.js";
import type { Api, Operation, Schema, Server } from "../../ir/types/index.js";
import type { GeneratedFile, Statement } from "../emitter.js";
import { createFile, type TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { literal } from "../typescript/literal.js";
import { typeText } from "../typescript/type-text.js";
import { dotted } from "./operation-file.js";

/** `src/mocks/service.ts`: what all mocks of the API share. */
export function serviceFile(api: Api, names: Names): GeneratedFile {
  const { module, identifier } = names.of(api, "service");
  const file = createFile(`${module}.ts`, names);
  file.declare(identifier);
  const schemes = names.find(api, "securitySchemes");
  const security =
    api.securitySchemes.length > 0 && schemes ? file.use(schemes) : "{}";
  const type = file.useRuntime("mock/service", "MockService", "type");
  return file.finish([
    "/** What all mocks of the API share. */",
    `export const ${identifier}: Omit<${type}, "operations"> = { security: ${security}, basePaths: ${literal(basePaths(api))} };`,
  ]);
}

/** The paths of the servers, first the default one's. */
export function basePaths(api: Api): readonly string[] {
  return [...new Set(api.servers.map(basePath))];
}

function basePath(server: Server): string {
  const url = server.url.replace(
    /\{([^{}]+)\}/g,
    (_, name: string) =>
      server.variables.find((variable) => variable.name === name)?.default ??
      "",
  );
  const path = /^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/]*(\/.*)?$/i.exec(url)?.[1];
  const below =
    url.startsWith("/") && !url.startsWith("//") ? url : (path ?? "");
  return below.replace(/[?#].*$/, "").replace(/\/+$/, "");
}

/** `src/mocks/index.ts`: the whole API as one function, with typed handlers. */
export function indexFile(api: Api, names: Names): GeneratedFile {
  const create = names.of(api, "createMockApi");
  const file = createFile(`${create.module}.ts`, names);
  file.declare(create.identifier);
  file.declare(names.of(api, "handlers").identifier);
  const statements = [
    handlersInterface(api, names, file),
    createFunction(api, names, file),
    ...reexports(api, names),
  ];
  return file.finish(statements);
}

function handlersInterface(
  api: Api,
  names: Names,
  file: TypescriptFile,
): Statement {
  return {
    kind: kind.interface,
    isExported: true,
    name: names.of(api, "handlers").identifier,
    docs: [
      "A handler an operation; one that returns undefined leaves the answer to the documentation.",
    ],
    properties: api.operations.map((operation) => ({
      kind: kind.propertySignature,
      name: literal(dotted(operation)),
      isReadonly: true,
      hasQuestionToken: true,
      type: handlerType(operation, names, file),
    })),
  };
}

function handlerType(
  operation: Operation,
  names: Names,
  file: TypescriptFile,
): string {
  const handler = file.useRuntime("mock/create-mock", "MockHandler", "type");
  const parameters = operation.parametersSchema
    ? valueType(operation.parametersSchema, file)
    : "{}";
  const [media] = operation.body?.content ?? [];
  const isValue = media?.kind === "json" || media?.kind === "urlencoded";
  const body =
    isValue && media?.schema ? valueType(media.schema, file) : "unknown";
  const wanted =
    operation.body?.required === false ? `(${body}) | undefined` : body;
  return `${handler}<${parameters}, ${wanted}, ${file.use(names.of(operation, "reply"))}>`;
}

function valueType(schema: Schema, file: TypescriptFile): string {
  return typeText(schema.shape, "input", file);
}

function createFunction(
  api: Api,
  names: Names,
  file: TypescriptFile,
): Statement {
  const options = file.useRuntime("mock/create-mock", "MockOptions", "type");
  const createMock = file.useRuntime("mock/create-mock", "createMock", "value");
  const service = file.use(names.of(api, "service"));
  const mocks = api.operations.map((operation) =>
    file.use(names.of(operation, "mock")),
  );
  return {
    kind: kind.function,
    isExported: true,
    name: names.of(api, "createMockApi").identifier,
    docs: [
      `${oneLine(api.title)} as a function from request to response. Bad requests are refused as the API would; good ones get what a handler gives, else the documented example, else generated data.`,
    ],
    parameters: [
      {
        kind: kind.parameter,
        name: "options",
        hasQuestionToken: true,
        type: `${options}<${names.of(api, "handlers").identifier}>`,
      },
    ],
    returnType: file.useRuntime("mock/service", "RequestHandler", "type"),
    statements: [
      `return ${createMock}({ ...${service}, operations: [${mocks.join(", ")}] }, options);`,
    ],
  };
}

/** Text of the document within a comment: one line that cannot end it. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll("*/", "*\\/").replaceAll("@", "");
}

function reexports(api: Api, names: Names): readonly string[] {
  const types =
    'export type { MockContext, MockHandler, MockLog, MockOptions } from "../runtime/mock/create-mock.js";';
  const handler =
    'export type { RequestHandler } from "../runtime/mock/service.js";';
  const modules = api.operations.map(
    (operation) =>
      `export * from ${literal(`.${names.of(operation, "mock").module.slice("src/mocks".length)}.js`)};`,
  );
  return [types, handler, ...modules.sort()];
}
