import type { Names } from "../../ir/names/names.js";
import type { Api } from "../../ir/types/index.js";
import type { GeneratedFile } from "../emitter.js";
import { createFile } from "../typescript/file.js";
import { schemesExpression } from "./auth.js";
import { constantStatement } from "../typescript/constant.js";

/** `src/security.ts`: how each credential goes on the wire, for those who send and those who receive. */
export function securityFiles(
  api: Api,
  names: Names,
): readonly GeneratedFile[] {
  if (api.securitySchemes.length === 0) return [];
  const { identifier, module } = names.of(api, "securitySchemes");
  const file = createFile(`${module}.ts`, names);
  file.declare(identifier);
  const type = file.useRuntime("operation", "SecuritySchemes", "type");
  const value = schemesExpression(api, file);
  const docs = ["How each credential goes on the wire."];
  const options = { type, isExported: true, docs };
  return [file.finish([constantStatement(identifier, value, options)])];
}
