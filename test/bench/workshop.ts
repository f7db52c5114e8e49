import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * Where the benchmark writes: `test/bench/node_modules/.bench`, which is also
 * where its own bundle runs, so that what it makes finds what it needs.
 */
export const workshop: string = fileURLToPath(new URL(".", import.meta.url));

/** `test/bench` with its installed peers. */
export const benchFolder: string = join(workshop, "../..");

/** The folder of the project. */
export const projectFolder: string = join(benchFolder, "../..");

const { resolve } = createRequire(join(workshop, "main.js"));

/** Writes a file of the workshop and gives its path. */
export function make(path: string, text: string): string {
  const target = join(workshop, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  return target;
}

/**
 * The module of a peer, as the caller says it looks. Peers are installed for
 * the benchmark alone, so their own types are not there to check against.
 */
export async function load<Module>(specifier: string): Promise<Module> {
  return (await import(specifier)) as Module;
}

/** An ES module by its path. */
export async function loadFile<Module>(path: string): Promise<Module> {
  return load<Module>(pathToFileURL(path).href);
}

/** Where a file of an installed peer is. */
export function peerFile(specifier: string): string {
  return resolve(specifier);
}
