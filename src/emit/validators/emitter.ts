import type { Api, Schema } from "../../ir/types/index.js";
import type { Names } from "../../ir/names/names.js";
import { differingSchemas } from "../../ir/direction.js";
import type { Emitter, GeneratedFile, Statement, Target } from "../emitter.js";
import { createFile, relativeSpecifier } from "../typescript/file.js";
import { laidOut } from "../typescript/laid-out.js";
import { kind } from "../typescript/kind.js";
import type { CheckStyle } from "./declarations.js";
import { demandingSchemas } from "./demanding.js";
import { formatPolicy } from "../format-choice.js";
import { unknownFormats } from "./losses.js";
import { createNumberings } from "./numbering.js";
import { operationFile } from "./operation-file.js";
import { checkedParts, ownParts } from "./operation-parts.js";
import { recursiveSchemas } from "./recursive.js";
import { repeatedSchemas } from "./repeated.js";
import { validatorRequests } from "./requests.js";
import { schemaGraph, type SchemaGraph } from "./schema-graph.js";
import { schemaFile } from "./schema-file.js";

/** The emitter of `src/validators`: a module a schema, a module an operation. */
export const validatorsEmitter: Emitter = {
  name: "validators",
  needs: ["types"],
  losses: (api) => unknownFormats(graphOf(api)),
  names: (api) => validatorRequests(api, differingSchemas(api.schemas)),
  emit: (api, names, target) => laidOut(files(api, names, target)),
};

function* files(
  api: Api,
  names: Names,
  { formats, placeOf }: Target,
): Generator<GeneratedFile> {
  const graph = graphOf(api);
  const recursive = recursiveSchemas(graph);
  const origin = placeOf && ((schema: Schema) => placeOf(schema.origin));
  const style: CheckStyle = {
    formats: formatPolicy(formats, "assert"),
    ...(origin && { origin }),
    demanding: demandingSchemas(graph),
    recursive,
    repeated: repeatedSchemas(recursive),
    numberings: createNumberings(origin),
  };
  for (const schema of api.schemas) yield schemaFile(schema, names, style);
  for (const operation of checkedOperations(api)) {
    yield operationFile(operation, names, style);
  }
  yield indexFile(api, names);
}

const graphs = new WeakMap<Api, SchemaGraph>();

/** Every schema that something is checked against, and all that they lead to; looked for once. */
function graphOf(api: Api): SchemaGraph {
  const known = graphs.get(api);
  if (known !== undefined) return known;
  const parts = [...api.operations, ...api.incoming].flatMap(checkedParts);
  const roots = [...api.schemas, ...parts.map(({ schema }) => schema)];
  const graph = schemaGraph(roots);
  graphs.set(api, graph);
  return graph;
}

function checkedOperations(api: Api): Api["operations"] {
  return [...api.operations, ...api.incoming].filter(
    (operation) => ownParts(operation).length > 0,
  );
}

const indexModule = "src/validators/index";

function indexFile(api: Api, names: Names): GeneratedFile {
  const modules = [
    ...api.schemas.map((schema) => names.of(schema, "guard").module),
    ...checkedOperations(api).flatMap((operation) =>
      ownParts(operation).map(
        ({ part }) => names.of(operation, `guard:${part}`).module,
      ),
    ),
  ];
  const specifiers = [...new Set(modules)]
    .map((module) => relativeSpecifier(indexModule, module))
    .sort();
  const lines = specifiers.map((moduleSpecifier): Statement => ({
    kind: kind.exportDeclaration,
    moduleSpecifier,
  }));
  const issue: Statement = {
    kind: kind.exportDeclaration,
    isTypeOnly: true,
    moduleSpecifier: "../runtime/issue.js",
    namedExports: ["Issue", "StandardSchema"],
  };
  return createFile(`${indexModule}.ts`, names).finish([issue, ...lines]);
}
