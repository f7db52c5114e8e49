import type { ExportDeclarationStructure } from "ts-morph";
import type { Names } from "../../ir/names/names.js";
import type { Api } from "../../ir/types/index.js";
import type { GeneratedFile, Target } from "../emitter.js";
import { kind } from "../typescript/kind.js";
import { clientModule } from "./modules.js";
import { pagesExport, runtimeExports } from "../typescript/root-names.js";
import { variablesOf } from "./server-options.js";
import { relativeSpecifier } from "../typescript/file.js";

/** `src/index.ts`: the client class, `createClient`, errors, all types. */
export function indexFile(
  api: Api,
  names: Names,
  target: Target,
): GeneratedFile {
  const root = names.of(api, "client");
  const create = names.of(api, "createClient");
  const auth = names.of(api, "security");
  const hasVariables = variablesOf(api).length > 0;
  const hasAuth = api.securitySchemes.length > 0;
  return {
    kind: "typescript",
    path: "src/index.ts",
    statements: [
      exports(root.module, [root.identifier], []),
      exports(
        clientModule,
        [create.identifier],
        [
          ...(hasAuth ? [auth.identifier] : []),
          "ClientOptions",
          ...(hasVariables ? ["ServerVariables"] : []),
        ],
      ),
      ...rootExports(api).map(([module, values, types]) =>
        exports(`src/runtime/${module}`, values, types),
      ),
      ...operationTypes(api, names),
      ...(target.emitters.includes("types") ? [allTypes()] : []),
    ],
  };
}

function rootExports(api: Api): typeof runtimeExports {
  const hasPages = api.operations.some(({ pagination }) => pagination);
  return hasPages ? [...runtimeExports, pagesExport] : runtimeExports;
}

function operationTypes(
  api: Api,
  names: Names,
): readonly ExportDeclarationStructure[] {
  return api.operations.flatMap((operation) => {
    const found = (["error", "headers", "params", "response"] as const).flatMap(
      (role) => names.find(operation, role) ?? [],
    );
    const [first] = found;
    return first
      ? [
          exports(
            first.module,
            [],
            found.map(({ identifier }) => identifier),
          ),
        ]
      : [];
  });
}

function allTypes(): ExportDeclarationStructure {
  return {
    kind: kind.exportDeclaration,
    isTypeOnly: true,
    moduleSpecifier: relativeSpecifier("src/index", "src/types/index"),
  };
}

function exports(
  module: string,
  values: readonly string[],
  types: readonly string[],
): ExportDeclarationStructure {
  const isTypeOnly = values.length === 0;
  return {
    kind: kind.exportDeclaration,
    isTypeOnly,
    moduleSpecifier: relativeSpecifier("src/index", module),
    namedExports: [
      ...values.map((name) => ({ kind: kind.exportSpecifier, name })),
      ...types.map((name) => ({
        kind: kind.exportSpecifier,
        name,
        isTypeOnly: !isTypeOnly,
      })),
    ],
  };
}
