import type { Api } from "../../ir/types/index.js";
import type { Emitter, GeneratedFile, Statement, Target } from "../emitter.js";
import { laidOut } from "../typescript/laid-out.js";
import { separate } from "../typescript/separate.js";
import { loadLibrary } from "./load-library.js";
import { readNodes } from "./read-nodes.js";
import { transform } from "./transform.js";

/**
 * `src/schema.ts`, written by openapi-typescript from the same document:
 * `paths`, `components` and `operations` for users of openapi-fetch, and a
 * witness our own types are held to.
 */
export const schemaEmitter: Emitter = {
  name: "schema",
  needs: [],
  names: () => [],
  emit: async (api, _names, target) => laidOut([await schemaFile(api, target)]),
};

async function schemaFile(api: Api, target: Target): Promise<GeneratedFile> {
  return {
    kind: "typescript",
    path: "src/schema.ts",
    statements: separate(await schemaStatements(api, target)),
  };
}

async function schemaStatements(
  { origin: { file } }: Api,
  target: Target,
): Promise<readonly Statement[]> {
  const document = target.document();
  if (typeof document["openapi"] !== "string") {
    target.collector.report("emit/schema-version", undefined);
    return nothing;
  }
  const { library, compiler } = loadLibrary();
  try {
    return readNodes(transform(document, library), compiler, (name) => {
      const pointer = `/components/schemas/${name}`;
      const place = { file, pointer, target: "key" } as const;
      target.collector.report("emit/schema-circle", place, { name });
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    target.collector.report("emit/schema", undefined, { reason });
    return nothing;
  }
}

const nothing: readonly Statement[] = ["paths", "components", "operations"].map(
  (name) => `export type ${name} = Record<string, never>;`,
);
