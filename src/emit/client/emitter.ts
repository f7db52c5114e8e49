import type { Emitter } from "../emitter.js";
import { laidOut } from "../typescript/laid-out.js";
import { clientFile } from "./client-file.js";
import { indexFile } from "./index-file.js";
import { operationFile } from "./operation-file.js";
import { clientRequests } from "./requests.js";
import { resourceFiles } from "./resource-files.js";
import { securityFiles } from "./security-file.js";
import { treeFiles } from "./tree-files.js";
import { validationFiles } from "./validation-file.js";

/** A function an operation, the resource tree over them, `createClient`. */
export const clientEmitter: Emitter = {
  name: "client",
  needs: ["types"],
  names: (api) => clientRequests(api),
  emit: (api, names, target) =>
    laidOut([
      ...api.operations.map((operation) => operationFile(operation, names)),
      ...resourceFiles(api.resources, names),
      ...treeFiles(api, names),
      ...securityFiles(api, names),
      clientFile(api, names),
      indexFile(api, names, target),
      ...validationFiles(api, names),
    ]),
};
