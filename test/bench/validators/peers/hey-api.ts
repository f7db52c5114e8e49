import { bundleModule } from "../../bundle-module.js";
import { runHeyApi, type HeyApiLibrary } from "../../hey-api/hey-api.js";
import { loadFile } from "../../workshop.js";
import type { Peer } from "../peer.js";

type SafeParse = (value: unknown) => { readonly success: boolean };

/** `zod` 4 with the schemas of hey-api's plugin. */
export const zod: Peer = heyApi(
  "zod",
  (schema) => `${schema}.safeParse(value)`,
);

/** `valibot` with the schemas of hey-api's plugin. */
export const valibot: Peer = heyApi(
  "valibot",
  (schema) => `safeParse(${schema}, value)`,
);

/**
 * Both list every issue in the same call that gives the verdict. What hey-api
 * makes of `int64` throws for text that is no number; that is a refusal.
 */
function heyApi(
  library: HeyApiLibrary,
  call: (schema: string) => string,
): Peer {
  return {
    name: library,
    compile: async ({ folder, schema }) => {
      const made = runHeyApi(library, schema, `${folder}/${library}`);
      const text = [
        `import { safeParse } from ${JSON.stringify(library)};`,
        `import { ${made.schema} } from ${JSON.stringify(`${made.path}.ts`)};`,
        `export function parse(value) {
  try { return ${call(made.schema)}; } catch { return { success: false }; }
}`,
      ];
      const file = await bundleModule(`${folder}/${library}`, text.join("\n"));
      const { parse } = await loadFile<{ readonly parse: SafeParse }>(file);
      return { check: (value) => parse(value).success, explain: parse };
    },
  };
}
