import type { Names } from "../../ir/names/names.js";
import type { Api } from "../../ir/types/index.js";
import type { Emitter, GeneratedFile, Target } from "../emitter.js";
import { laidOut } from "../typescript/laid-out.js";
import { clientFile } from "./client-file.js";
import { incomingFiles } from "./incoming-files.js";
import { indexFile } from "./index-file.js";
import { oauthFiles } from "./oauth-file.js";
import { operationFile } from "./operation-file.js";
import { clientRequests } from "./requests.js";
import { resourceFiles } from "./resource-files.js";
import { securityFiles } from "./security-file.js";
import { treeFiles } from "./tree-files.js";
import { validationFiles } from "./validation-file.js";
import { xmlFiles } from "./xml-files.js";

/** A function an operation, the resource tree over them, `createClient`. */
export const clientEmitter: Emitter = {
  name: "client",
  needs: ["types"],
  names: (api) => clientRequests(api),
  emit: (api, names, target) => laidOut(files(api, names, target)),
};

function* files(
  api: Api,
  names: Names,
  target: Target,
): Generator<GeneratedFile> {
  for (const operation of api.operations) {
    yield operationFile(operation, names);
  }
  yield* resourceFiles(api.resources, names);
  yield* treeFiles(api, names);
  yield* securityFiles(api, names);
  yield* oauthFiles(api, names);
  yield clientFile(api, names);
  yield indexFile(api, names, target);
  yield* xmlFiles(api, names);
  yield* validationFiles(api, names);
  yield* incomingFiles(api, names);
}
