import type { Api } from "../../ir/types/index.js";
import type { Names } from "../../ir/names/names.js";
import { differingSchemas } from "../../ir/direction.js";
import type { Emitter, GeneratedFile } from "../emitter.js";
import { createFile, relativeSpecifier } from "../typescript/file.js";
import { laidOut } from "../typescript/laid-out.js";
import { literal } from "../typescript/literal.js";
import { demandingSchemas } from "./demanding.js";
import { operationFile } from "./operation-file.js";
import { checkedParts } from "./operation-parts.js";
import { validatorRequests } from "./requests.js";
import { schemaFile } from "./schema-file.js";

/** How validators are written. */
export interface ValidatorOptions {
  /** Whether `format` is asserted, or only told. Default: asserted. */
  readonly formats?: "assert" | "annotate";
}

/** Makes the emitter of `src/validators`: a module a schema, a module an operation. */
export function createValidatorsEmitter(
  options: ValidatorOptions = {},
): Emitter {
  return {
    name: "validators",
    needs: ["types"],
    names: (api) => validatorRequests(api, differingSchemas(api.schemas)),
    emit: (api, names) =>
      laidOut([
        ...schemaFiles(api, names, options),
        ...checkedOperations(api).map((operation) =>
          operationFile(operation, names, options),
        ),
        indexFile(api, names),
      ]),
  };
}

/** Validators that assert formats. */
export const validatorsEmitter: Emitter = createValidatorsEmitter();

function schemaFiles(
  { schemas }: Api,
  names: Names,
  options: ValidatorOptions,
): readonly GeneratedFile[] {
  const demanding = demandingSchemas(schemas);
  return schemas.map((schema) => schemaFile(schema, names, options, demanding));
}

function checkedOperations(api: Api): Api["operations"] {
  return api.operations.filter(
    (operation) => checkedParts(operation).length > 0,
  );
}

const indexModule = "src/validators/index";

function indexFile(api: Api, names: Names): GeneratedFile {
  const modules = [
    ...api.schemas.map((schema) => names.of(schema, "guard").module),
    ...checkedOperations(api).flatMap((operation) =>
      checkedParts(operation).map(
        ({ part }) => names.of(operation, `guard:${part}`).module,
      ),
    ),
  ];
  const specifiers = [...new Set(modules)]
    .map((module) => relativeSpecifier(indexModule, module))
    .sort();
  const lines = specifiers.map(
    (specifier) => `export * from ${literal(specifier)};`,
  );
  const issue =
    'export type { Issue, StandardSchema } from "../runtime/issue.js";';
  return createFile(`${indexModule}.ts`, names).finish([issue, ...lines]);
}
