import type { Names } from "../../ir/names/names.js";
import type { Api } from "../../ir/types/index.js";
import type { Emitter, GeneratedFile } from "../emitter.js";
import { laidOut } from "../typescript/laid-out.js";
import { adapterFiles } from "./adapters.js";
import { indexFile, serviceFile } from "./api-files.js";
import { operationFile } from "./operation-file.js";
import { mockRequests } from "./requests.js";
import { sentFile } from "./sent-file.js";

/**
 * Mock handlers under `src/mocks`: one module an operation, the whole API as
 * one function, adapters for MSW and `node:http`, and what the API sends.
 */
export const mocksEmitter: Emitter = {
  name: "mocks",
  needs: ["types", "client", "validators"],
  names: mockRequests,
  emit: (api, names) => laidOut(files(api, names)),
};

function* files(api: Api, names: Names): Generator<GeneratedFile> {
  for (const operation of api.operations) {
    yield operationFile(api, operation, names);
  }
  for (const operation of api.incoming) yield sentFile(operation, names);
  yield serviceFile(api, names);
  yield indexFile(api, names);
  yield* adapterFiles(api, names);
}
