import { readFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";
import {
  createFile,
  defineEmitter,
  type Api,
  type Emitter,
  type GeneratedFile,
  type JsonObject,
  type Target,
  type TypescriptFile,
} from "../../src/index.js";
import { operationMentions, schemaMentions } from "./mentions.js";
import { operationChecks } from "./operation-checks.js";
import { schemaChecks, type Check } from "./schema-checks.js";

/** What a type test is made for. */
export interface WitnessOptions {
  /**
   * Hold the package against what openapi-typescript says when it is asked to
   * mark what is read or written only, instead of against its `src/schema.ts`.
   */
  readonly marked?: boolean;
}

/** The type test: one check a line. */
export const witnessPath = "witness/witness.ts";

/** The names of all checks, each with the named schemas that it is about. */
export const checksPath = "witness/checks.json";

/**
 * Emits a type test: every named type and every part of every operation beside
 * what openapi-typescript says of it. The two generators share no code.
 */
export function witnessEmitter({
  marked = false,
}: WitnessOptions = {}): Emitter {
  return defineEmitter({
    name: "witness",
    // The manifest says that modules are modules.
    needs: ["types", "client", "validators", "schema", "package"],
    names: () => [],
    emit: async (api, names, target) => {
      const file = createFile(witnessPath, names);
      const theirs = marked ? "witness/marked" : "src/schema";
      const checks = allChecks(api, target.document(), file, theirs);
      const test = file.finish(checks.map(({ line }) => line));
      const mentions = checks.map(({ name, about }) => [name, [...about]]);
      const table = Object.fromEntries(mentions) as JsonObject;
      return [
        sourceFile(
          "witness/compare.ts",
          readFileSync(new URL("compare.ts", import.meta.url), "utf8"),
        ),
        ...(marked
          ? [sourceFile("witness/marked.ts", await markedTypes(target))]
          : []),
        sourceFile(checksPath, JSON.stringify(table)),
        { ...test, layout: "final" },
      ];
    },
  });
}

/** Every named schema of the document and every operation. */
function allChecks(
  api: Api,
  document: JsonObject,
  file: TypescriptFile,
  theirs: string,
): readonly (Check & { readonly about: ReadonlySet<string> })[] {
  const { components = {} } = document as {
    readonly components?: { readonly schemas?: JsonObject };
  };
  const schemas = Object.keys(components.schemas ?? {}).flatMap((name) => {
    const schema = api.schemas.find((one) => one.name === name);
    if (schema === undefined) throw new Error(`no type is called ${name}`);
    const about = schemaMentions(schema);
    return schemaChecks(schema, name, file, theirs).map((one) => ({
      ...one,
      about,
    }));
  });
  const operations = api.operations.flatMap((operation) => {
    const about = operationMentions(operation);
    return operationChecks(operation, file, theirs).map((one) => ({
      ...one,
      about,
    }));
  });
  return [...schemas, ...operations];
}

function sourceFile(path: string, text: string): GeneratedFile {
  return { kind: "source", path, text, format: false };
}

async function markedTypes(target: Target): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(target.document()), {
    readWriteMarkers: true,
    defaultNonNullable: false,
    // What its documentation recommends for objects of which nothing is said.
    emptyObjectsUnknown: true,
    silent: true,
  });
  // The markers of `compare.ts` stand in for its own, which are the same.
  const text = astToString(nodes).replace(
    /^export type (?:\$Read|\$Write|Readable|Writable)<T> = [^]*?;\n(?=export )/gm,
    "",
  );
  return `import type { $Read, $Write } from "./compare.js";\n${text}`;
}
