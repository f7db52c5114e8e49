import type { Names } from "../../ir/names/names.js";
import type { Api } from "../../ir/types/index.js";
import type { GeneratedFile } from "../emitter.js";
import { createFile } from "../typescript/file.js";
import { literal } from "../typescript/literal.js";
import { basePaths } from "./api-files.js";

/** The mock behind MSW, and behind a real server. */
export function adapterFiles(api: Api, names: Names): readonly GeneratedFile[] {
  return [mswFile(api, names), nodeFile(api, names)];
}

function mswFile(api: Api, names: Names): GeneratedFile {
  const file = createFile("src/mocks/msw.ts", names);
  file.declare("handlers");
  const http = file.usePackage("msw", "http", "value");
  const httpHandler = file.usePackage("msw", "HttpHandler", "type");
  const options = file.useRuntime("mock/create-mock", "MockOptions", "type");
  const create = file.use(names.of(api, "createMockApi"));
  const mockHandlers = file.use(names.of(api, "handlers"));
  return file.finish([
    `/**
 * The mock as request handlers for MSW: \`setupServer(...handlers())\`. It answers
 * every request below \`baseUrl\`, by default the API's own address.
 */
export function handlers(options: ${options}<${mockHandlers}> & { readonly baseUrl?: string } = {}): ${httpHandler}[] {
  const mock = ${create}(options);
  const baseUrl = options.baseUrl ?? ${literal(defaultUrl(api))};
  return [${http}.all(\`\${baseUrl}/*\`, ({ request }) => mock(request))];
}`,
  ]);
}

/** The first server's address with its variables at their defaults. */
function defaultUrl(api: Api): string {
  const [server] = api.servers;
  const url = (server?.url ?? "").replace(
    /\{([^{}]+)\}/g,
    (_, name: string) =>
      server?.variables.find((variable) => variable.name === name)?.default ??
      "*",
  );
  return /^https?:/.test(url) ? url : `*${url}`;
}

function nodeFile(api: Api, names: Names): GeneratedFile {
  const file = createFile("src/mocks/node.ts", names);
  file.declare("startMockServer");
  const options = file.useRuntime("mock/create-mock", "MockOptions", "type");
  const listenOptions = file.useRuntime(
    "mock/node-server",
    "ListenOptions",
    "type",
  );
  const server = file.useRuntime("mock/node-server", "MockServer", "type");
  const listen = file.useRuntime("mock/node-server", "listen", "value");
  const create = file.use(names.of(api, "createMockApi"));
  const mockHandlers = file.use(names.of(api, "handlers"));
  const [base = ""] = basePaths(api);
  return file.finish([
    `/** Serves the mock over HTTP; \`url\` is what a client takes as its base URL. */
export function startMockServer(options: ${options}<${mockHandlers}> & ${listenOptions} = {}): Promise<${server}> {
  return ${listen}(${create}(options), ${literal(base)}, options);
}`,
    `export type { ${listenOptions}, ${server} };`,
  ]);
}
