import { dirname } from "node:path";
import { load, make } from "./workshop.js";

interface Esbuild {
  readonly build: (options: object) => Promise<{
    readonly outputFiles: readonly { readonly text: string }[];
  }>;
}

/**
 * Writes a module with everything it imports in one file of the workshop, and
 * gives that file's path.
 *
 * @param path - Where in the workshop, without extension.
 */
export async function bundleModule(
  path: string,
  text: string,
  options: object = {},
): Promise<string> {
  const { build } = await load<Esbuild>("esbuild");
  const entry = make(`${path}.entry.js`, text);
  const { outputFiles } = await build({
    entryPoints: [entry],
    absWorkingDir: dirname(entry),
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["import"],
    write: false,
    logLevel: "silent",
    ...options,
  });
  return make(`${path}.js`, outputFiles[0]?.text ?? "");
}
