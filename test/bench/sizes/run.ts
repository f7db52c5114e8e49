import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type * as Sdkwright from "../../../src/index.js";
import { bundleModule } from "../bundle-module.js";
import { runHeyApi, type HeyApiLibrary } from "../hey-api/hey-api.js";
import type { Payload } from "../payloads/payload.js";
import { readPayloads } from "../payloads/payloads.js";
import type { Say } from "../say.js";
import { standaloneText } from "../validators/peers/ajv.js";
import { loadFile, make, projectFolder } from "../workshop.js";
import { measureStarts, type Starts } from "./starts.js";

/** What the validators of a payload weigh and how soon they answer. */
export interface SizeFigures {
  readonly payload: string;
  /** Bytes after bundling, minifying and gzip, by what was bundled. */
  readonly sizes: Readonly<Record<string, number>>;
  /** CPU milliseconds from nothing to the first verdict, by peer. */
  readonly starts: Starts;
}

/** Weighs the validators of all payloads, `format` asserted. */
export async function runSizes(
  say: Say,
  only: readonly string[],
  rounds: number,
): Promise<readonly SizeFigures[]> {
  const figures: SizeFigures[] = [];
  for (const payload of readPayloads()) {
    if (only.length > 0 && !only.includes(payload.name)) continue;
    say(`sizes: ${payload.name}`);
    figures.push(await measure(payload, rounds));
  }
  return figures;
}

async function measure(
  { name, schema, examples }: Payload,
  rounds: number,
): Promise<SizeFigures> {
  const folder = `sizes/${name}`;
  const { compileValidator } = await loadFile<typeof Sdkwright>(
    join(projectFolder, "dist/bundle/index.js"),
  );
  const text = compileValidator(schema, { formats: "assert" });
  const own = make(`${folder}/sdkwright.js`, text);
  const ajvText = await standaloneText(schema, true, false);
  const from = JSON.stringify(own);
  const weigh = (kind: string, entry: string): Promise<number> =>
    weightOf(`${folder}/${kind}`, entry);
  const heyApi = async (library: HeyApiLibrary): Promise<number> => {
    const made = runHeyApi(library, schema, `${folder}/${library}`);
    return weigh(`hey-api-${library}`, entryOf(library, made));
  };
  return {
    payload: name,
    sizes: {
      sdkwright: await weigh("with-errors", `export { validate } from ${from}`),
      "sdkwright, verdict only": await weigh(
        "verdict",
        `export { is } from ${from}`,
      ),
      "hey-api valibot": await heyApi("valibot"),
      ajv: await weigh("ajv", ajvText),
      "hey-api zod": await heyApi("zod"),
    },
    starts: measureStarts(
      {
        sdkwright: { file: own, verdict: "is" },
        ajv: {
          file: await bundleModule(`${folder}/ajv-start`, ajvText),
          verdict: "default",
        },
      },
      make(`${folder}/values.json`, JSON.stringify(examples)),
      rounds,
    ),
  };
}

/** A module that says yes or lists issues, as a program would write it. */
function entryOf(
  library: HeyApiLibrary,
  { path, schema }: ReturnType<typeof runHeyApi>,
): string {
  const imported = `import { ${schema} } from ${JSON.stringify(`${path}.ts`)};`;
  return library === "zod"
    ? `${imported}\nexport const check = (value) => ${schema}.safeParse(value);`
    : `import { safeParse } from "valibot";\n${imported}\nexport const check = (value) => safeParse(${schema}, value);`;
}

async function weightOf(path: string, entry: string): Promise<number> {
  const file = await bundleModule(path, entry, { minify: true });
  return gzipSync(readFileSync(file), { level: 9 }).length;
}
