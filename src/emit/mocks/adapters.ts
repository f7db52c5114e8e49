import type { InterfaceDeclarationStructure } from "ts-morph";
import { defaultURL } from "../../ir/default-url.js";
import type { Names } from "../../ir/names/names.js";
import type { Api } from "../../ir/types/index.js";
import type { GeneratedFile, Statement } from "../emitter.js";
import { constantStatement } from "../typescript/constant.js";
import { docs } from "../typescript/docs.js";
import { callOf, textOf } from "../typescript/expression.js";
import { createFile, type TypescriptFile } from "../typescript/file.js";
import { kind } from "../typescript/kind.js";
import { returnStatement } from "../typescript/statement.js";
import { basePaths } from "./api-files.js";

/** The mock behind MSW, and behind a real server. */
export function adapterFiles(api: Api, names: Names): readonly GeneratedFile[] {
  return [mswFile(api, names), nodeFile(api, names)];
}

function mswFile(api: Api, names: Names): GeneratedFile {
  const file = createFile("src/mocks/msw.ts", names);
  for (const name of ["handlers", "MswOptions", "defaultUrl"]) {
    file.declare(name);
  }
  return file.finish([
    mswOptions(api, names, file),
    handlersFunction(api, names, file),
    constantStatement("defaultUrl", textOf(defaultUrl(api))),
  ]);
}

function mswOptions(
  api: Api,
  names: Names,
  file: TypescriptFile,
): InterfaceDeclarationStructure {
  return {
    kind: kind.interface,
    isExported: true,
    name: "MswOptions",
    docs: ["What the mock does, and where."],
    extends: [mockOptions(api, names, file)],
    properties: [
      {
        kind: kind.propertySignature,
        name: "baseUrl",
        isReadonly: true,
        hasQuestionToken: true,
        type: "string",
        docs: [
          "Every request below is answered; default: the API's own address.",
        ],
      },
    ],
  };
}

function handlersFunction(
  api: Api,
  names: Names,
  file: TypescriptFile,
): Statement {
  const http = file.usePackage("msw", "http", "value");
  const handler = file.usePackage("msw", "HttpHandler", "type");
  const create = file.use(names.of(api, "createMockApi"));
  return {
    kind: kind.function,
    isExported: true,
    name: "handlers",
    docs: about(
      "The mock as request handlers for MSW: `setupServer(...handlers())`.",
    ),
    parameters: [
      {
        kind: kind.parameter,
        name: "options",
        type: "MswOptions",
        initializer: "{}",
      },
    ],
    returnType: `${handler}[]`,
    statements: [
      `const mock = ${create}(options);`,
      "const baseUrl = options.baseUrl ?? defaultUrl;",
      // Without `/+$/`, behind which ts-morph takes the slash and star of a text for a comment.
      'const root = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;',
      `return [${http}.all(\`\${root}*\`, ({ request }) => mock(request))];`,
    ],
  };
}

/** The first server's address with its variables at their defaults. */
function defaultUrl(api: Api): string {
  const [server] = api.servers;
  const url = server ? defaultURL(server, "*") : "";
  return /^https?:/.test(url) ? url : `*${url}`;
}

function nodeFile(api: Api, names: Names): GeneratedFile {
  const file = createFile("src/mocks/node.ts", names);
  file.declare("startMockServer");
  const listenOptions = file.useRuntime(
    "mock/node-server",
    "ListenOptions",
    "type",
  );
  const server = file.useRuntime("mock/node-server", "MockServer", "type");
  return file.finish([
    startFunction(api, names, file, { listenOptions, server }),
    {
      kind: kind.exportDeclaration,
      isTypeOnly: true,
      namedExports: [listenOptions, server],
    },
  ]);
}

function startFunction(
  api: Api,
  names: Names,
  file: TypescriptFile,
  types: { readonly listenOptions: string; readonly server: string },
): Statement {
  const [base = ""] = basePaths(api);
  const listen = file.useRuntime("mock/node-server", "listen", "value");
  const create = file.use(names.of(api, "createMockApi"));
  const call = {
    callee: listen,
    arguments: [callOf(create, "options"), textOf(base), { text: "options" }],
  };
  return {
    kind: kind.function,
    isExported: true,
    name: "startMockServer",
    docs: about(
      "Serves the mock over HTTP; `url` is what a client takes as its base URL.",
    ),
    parameters: [
      {
        kind: kind.parameter,
        name: "options",
        type: `${mockOptions(api, names, file)} & ${types.listenOptions}`,
        initializer: "{}",
      },
    ],
    returnType: `Promise<${types.server}>`,
    statements: [returnStatement(call, 2)],
  };
}

function mockOptions(api: Api, names: Names, file: TypescriptFile): string {
  const options = file.useRuntime("mock/create-mock", "MockOptions", "type");
  return `${options}<${file.use(names.of(api, "handlers"))}>`;
}

function about(description: string): ReturnType<typeof docs> {
  return docs({ description, deprecated: false });
}
