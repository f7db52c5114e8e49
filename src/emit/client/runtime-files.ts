import type { Api } from "../../ir/types/index.js";
import type { GeneratedFile } from "../emitter.js";
import { successes } from "./responses.js";
import { serverChoice } from "./server-options.js";

/** Modules that every client needs. */
const always = [
  "issue",
  "operation",
  "client/api-promise",
  "client/authorize",
  "client/build-request",
  "client/client",
  "client/deadline",
  "client/error-message",
  "client/errors",
  "client/hooks",
  "client/log",
  "client/read-response",
  "client/retry",
  "client/send",
  "client/validation",
  "wire/argument-error",
  "wire/text",
  "wire/write-parameter",
  "wire/write-path",
] as const;

/** The modules of the runtime that an API's client consists of. */
export function runtimeFiles(api: Api): readonly GeneratedFile[] {
  const modules = [...always, ...occasional(api)].sort();
  return modules.map((module) => ({
    kind: "runtime",
    path: `src/runtime/${module}.ts`,
    source: `${module}.ts`,
  }));
}

function occasional(api: Api): readonly string[] {
  const sent = new Set(
    api.operations.flatMap(
      ({ body }) => body?.content.map(({ kind }) => kind) ?? [],
    ),
  );
  const received = new Set(
    api.operations.flatMap((operation) =>
      successes(operation).map(({ kind }) => kind),
    ),
  );
  const isBasic = api.securitySchemes.some(
    ({ method }) => method.type === "http" && /^basic$/i.test(method.scheme),
  );
  const hasChoice = serverChoice(api).length > 0;
  return [
    ...(isBasic ? ["client/basic"] : []),
    ...(hasChoice ? ["client/server-url"] : []),
    ...(received.has("sse") ? ["client/read-events"] : []),
    ...(received.has("json-lines") ? ["client/read-json-lines"] : []),
    ...(received.has("sse") || received.has("json-lines")
      ? ["client/read-lines"]
      : []),
    ...(sent.has("binary") ? ["wire/binary-body"] : []),
    ...(sent.has("json-lines") ? ["wire/write-json-lines"] : []),
    ...(sent.has("multipart") ? ["wire/write-multipart"] : []),
    ...(sent.has("urlencoded") ? ["wire/write-form"] : []),
  ];
}
