import type { Emitter } from "../emitter.js";
import { adapterFiles } from "./adapters.js";
import { indexFile, serviceFile } from "./api-files.js";
import { operationFile } from "./operation-file.js";
import { mockRequests } from "./requests.js";

/** Runtime modules that every mock stands on. */
const runtimeModules = [
  "mock/answer",
  "mock/authorize",
  "mock/create-mock",
  "mock/failure",
  "mock/find-operation",
  "mock/node-server",
  "mock/read-request",
  "mock/service",
  "mock/sample",
  "mock/sample/array",
  "mock/sample/context",
  "mock/sample/demand",
  "mock/sample/formats",
  "mock/sample/height",
  "mock/sample/number",
  "mock/sample/object",
  "mock/sample/parse-pattern",
  "mock/sample/pattern",
  "mock/sample/random",
  "mock/sample/text",
  "mock/sample/value",
  "mock/similar",
] as const;

/**
 * Mock handlers under `src/mocks`: one module an operation, the whole API as
 * one function, and adapters for MSW and `node:http`.
 */
export const mocksEmitter: Emitter = {
  name: "mocks",
  needs: ["types", "client", "validators"],
  names: mockRequests,
  emit: (api, names) => [
    ...api.operations.map((operation) => operationFile(api, operation, names)),
    serviceFile(api, names),
    indexFile(api, names),
    ...adapterFiles(api, names),
    ...runtimeModules.map((module) => ({
      kind: "runtime" as const,
      path: `src/runtime/${module}.ts`,
      source: `${module}.ts`,
    })),
  ],
};
