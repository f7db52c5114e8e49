import { rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** What a module exports, by name. */
type Module = Readonly<Record<string, unknown>>;

let loads = 0;

/**
 * Imports a configuration that is a module, freshly each time. TypeScript is
 * translated first and imported from a temporary file beside it, so that its
 * imports resolve as its own; where the folder cannot be written, from memory.
 * Throws whatever the module throws.
 */
export async function importConfig(
  path: string,
  text: string,
): Promise<Module> {
  loads++;
  if (!/\.m?ts$/.test(path)) {
    return load(`${pathToFileURL(path).href}?load=${process.pid}.${loads}`);
  }
  const code = await translate(path, text);
  const name = `.${basename(path)}.${process.pid}.${loads}.mjs`;
  const temporary = join(dirname(path), name);
  try {
    await writeFile(temporary, code, { flag: "wx" });
  } catch {
    return load(`data:text/javascript,${encodeURIComponent(code)}`);
  }
  try {
    return await load(pathToFileURL(temporary).href);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Where in a configuration an error was thrown, as its stack says. */
export function throwPosition(
  error: unknown,
  path: string,
): { readonly line: number; readonly column: number } | undefined {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  for (const line of stack.split("\n")) {
    const at = /^(.*?)(?:\?load=[\d.]+)?:(\d+):(\d+)\)?$/.exec(line);
    if (at === null || !at[1]?.endsWith(basename(path))) continue;
    return { line: Number(at[2]), column: Number(at[3]) };
  }
  return undefined;
}

/** Imports; the stack of an error, which is made when it is first asked for, shows places in TypeScript. */
async function load(url: string): Promise<Module> {
  const before = process.sourceMapsEnabled;
  process.setSourceMapsEnabled(true);
  try {
    return (await import(url)) as Module;
  } catch (error) {
    throw error instanceof Error
      ? Object.assign(error, { stack: error.stack })
      : error;
  } finally {
    process.setSourceMapsEnabled(before);
  }
}

async function translate(path: string, text: string): Promise<string> {
  const { default: typescript } = await import("typescript");
  return typescript.transpileModule(text, {
    fileName: path,
    compilerOptions: {
      target: typescript.ScriptTarget.ES2022,
      module: typescript.ModuleKind.ESNext,
      inlineSourceMap: true,
    },
  }).outputText;
}
