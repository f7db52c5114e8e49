import type { Emitter } from "../emitter.js";
import { laidOut } from "../typescript/laid-out.js";
import { adapterFiles } from "./adapters.js";
import { indexFile, serviceFile } from "./api-files.js";
import { operationFile } from "./operation-file.js";
import { mockRequests } from "./requests.js";

/**
 * Mock handlers under `src/mocks`: one module an operation, the whole API as
 * one function, and adapters for MSW and `node:http`.
 */
export const mocksEmitter: Emitter = {
  name: "mocks",
  needs: ["types", "client", "validators"],
  names: mockRequests,
  emit: (api, names) =>
    laidOut([
      ...api.operations.map((operation) =>
        operationFile(api, operation, names),
      ),
      serviceFile(api, names),
      indexFile(api, names),
      ...adapterFiles(api, names),
    ]),
};
