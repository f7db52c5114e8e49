import type {
  ExportDeclarationStructure,
  PropertySignatureStructure,
} from "ts-morph";
import { isValueKind } from "../../ir/checked-media.js";
import { defaultURL } from "../../ir/default-url.js";
import type { Names } from "../../ir/names/names.js";
import type {
  Api,
  MediaType,
  Operation,
  Schema,
  Server,
} from "../../ir/types/index.js";
import type { GeneratedFile, Statement } from "../emitter.js";
import { keyword, reference, unionOf } from "../typescript/combine-types.js";
import { constantStatement } from "../typescript/constant.js";
import { docs } from "../typescript/docs.js";
import { textOf, type Expression } from "../typescript/expression.js";
import {
  createFile,
  relativeSpecifier,
  type TypescriptFile,
} from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { propertyKey } from "../typescript/literal.js";
import { typeNode } from "../typescript/shape-type.js";
import type { TypeNode } from "../typescript/type-node.js";
import { memberType } from "../typescript/type-places.js";
import { createMockReturn } from "./create-call.js";
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
  const value: Expression = {
    members: [
      ["security", { text: security }],
      ["basePaths", { items: basePaths(api).map(textOf) }],
    ],
  };
  return file.finish([
    constantStatement(identifier, value, {
      type: `Omit<${type}, "operations">`,
      isExported: true,
      docs: ["What all mocks of the API share."],
    }),
  ]);
}

/** The paths of the servers, first the default one's. */
export function basePaths(api: Api): readonly string[] {
  return [...new Set(api.servers.map(basePath))];
}

function basePath(server: Server): string {
  const url = defaultURL(server, "");
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
    docs: docs({
      description:
        "A handler an operation; one that returns undefined leaves the answer to the documentation.",
      deprecated: false,
    }),
    properties: api.operations.map((operation) =>
      handlerProperty(operation, names, file),
    ),
  };
}

function handlerProperty(
  operation: Operation,
  names: Names,
  file: TypescriptFile,
): PropertySignatureStructure {
  const key = propertyKey(dotted(operation));
  const type = handlerType(operation, names, file);
  return {
    kind: kind.propertySignature,
    name: key,
    isReadonly: true,
    hasQuestionToken: true,
    type: memberType({ key, optional: true, type }, true),
  };
}

function handlerType(
  operation: Operation,
  names: Names,
  file: TypescriptFile,
): TypeNode {
  const { parametersSchema, body } = operation;
  const sent = body
    ? unionOf(body.content.map((media) => bodyType(media, file)))
    : unknown;
  return {
    kind: "generic",
    name: file.useRuntime("mock/create-mock", "MockHandler", "type"),
    arguments: [
      parametersSchema
        ? valueType(parametersSchema, file)
        : { kind: "object", members: [] },
      body?.required === false ? unionOf([sent, keyword("undefined")]) : sent,
      reference(file.use(names.of(operation, "reply"))),
    ],
  };
}

const unknown: TypeNode = keyword("unknown");

/** A body as the mock has read it. */
function bodyType(
  { kind: form, schema }: MediaType,
  file: TypescriptFile,
): TypeNode {
  if (form === "text" || form === "sse") return keyword("string");
  const isValue = form !== "multipart" && isValueKind(form);
  return isValue && schema ? valueType(schema, file) : unknown;
}

function valueType(schema: Schema, file: TypescriptFile): TypeNode {
  return typeNode(schema.shape, { file, direction: "input" });
}

function createFunction(
  api: Api,
  names: Names,
  file: TypescriptFile,
): Statement {
  const options = file.useRuntime("mock/create-mock", "MockOptions", "type");
  const title = api.title.replace(/\s+/g, " ");
  return {
    kind: kind.function,
    isExported: true,
    name: names.of(api, "createMockApi").identifier,
    docs: docs({
      description: `${title} as a function from request to response. Bad requests are refused as the API would; good ones get what a handler gives, else the documented example, else generated data.`,
      deprecated: false,
    }),
    parameters: [
      {
        kind: kind.parameter,
        name: "options",
        hasQuestionToken: true,
        type: `${options}<${names.of(api, "handlers").identifier}>`,
      },
    ],
    returnType: file.useRuntime("mock/service", "RequestHandler", "type"),
    statements: [createMockReturn(api, api.operations, names, file)],
  };
}

function reexports(api: Api, names: Names): readonly Statement[] {
  const own = names.of(api, "createMockApi").module;
  const all = [
    ...api.operations.map((operation) => names.of(operation, "mock")),
    ...api.incoming.map((operation) => names.of(operation, "sender")),
  ];
  const modules = all.map(({ module }) => relativeSpecifier(own, module));
  return [
    exportTypes(own, "mock/create-mock", [
      "MockContext",
      "MockHandler",
      "MockLog",
      "MockOptions",
    ]),
    ...(api.incoming.length > 0
      ? [exportTypes(own, "mock/create-request", ["SentParts"])]
      : []),
    exportTypes(own, "mock/service", ["RequestHandler"]),
    ...modules.sort().map((moduleSpecifier): ExportDeclarationStructure => ({
      kind: kind.exportDeclaration,
      moduleSpecifier,
    })),
  ];
}

function exportTypes(
  own: string,
  module: string,
  namedExports: string[],
): ExportDeclarationStructure {
  return {
    kind: kind.exportDeclaration,
    isTypeOnly: true,
    moduleSpecifier: relativeSpecifier(own, `src/runtime/${module}`),
    namedExports,
  };
}
