import type { JsonObject } from "../../ir/types/index.js";
import type { Emitter, GeneratedFile, Target } from "../emitter.js";

/**
 * `src/schema.ts`, written by openapi-typescript from the same document:
 * `paths`, `components` and `operations` for users of openapi-fetch, and a
 * witness our own types are held to.
 */
export const schemaEmitter: Emitter = {
  name: "schema",
  needs: [],
  names: () => [],
  emit: async (_api, _names, target) => [await schemaFile(target)],
};

async function schemaFile(target: Target): Promise<GeneratedFile> {
  return {
    kind: "source",
    path: "src/schema.ts",
    format: true,
    text: await schemaText(target),
  };
}

async function schemaText(target: Target): Promise<string> {
  const { default: openapiTS, astToString } =
    await import("openapi-typescript");
  try {
    const document = withKnownVersion(target.document());
    const nodes = await openapiTS(JSON.stringify(document), {
      // A default does not make a property certain to be in a response.
      defaultNonNullable: false,
      silent: true,
    });
    return astToString(nodes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    target.collector.report("emit/schema", undefined, { reason });
    return emptySchema;
  }
}

const emptySchema = `export type paths = Record<string, never>;
export type components = Record<string, never>;
export type operations = Record<string, never>;
`;

/** openapi-typescript knows 3.0 and 3.1; what 3.2 adds it passes over. */
function withKnownVersion(document: JsonObject): JsonObject {
  return String(document["openapi"]).startsWith("3.2")
    ? { ...document, openapi: "3.1.0" }
    : document;
}
