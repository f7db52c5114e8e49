import { Worker } from "node:worker_threads";
import ts from "typescript";
import type { PackageFiles } from "./compile-packages.js";

/** Imports packages one after the other, in a thread of its own. */
export interface Importer {
  /** What went wrong; undefined when every module of the package was imported. */
  readonly import: (files: PackageFiles) => Promise<string | undefined>;
  readonly close: () => Promise<unknown>;
}

/** Milliseconds; longer takes no package that only declares things, on the slowest machine. */
const limit = 180_000;

/** Starts the thread. */
export function createImporter(): Importer {
  const start = (): Worker =>
    new Worker(new URL("import-worker.mjs", import.meta.url), {
      execArgv: ["--experimental-vm-modules", "--no-warnings"],
    });
  let worker = start();
  return {
    import: (files) => {
      const modules = modulesOf(files);
      return new Promise((resolve) => {
        const finish = (answer: string | undefined): void => {
          clearTimeout(timer);
          worker.removeAllListeners();
          resolve(answer);
        };
        const timer = setTimeout(() => {
          void worker.terminate();
          worker = start();
          finish("no end");
        }, limit);
        worker.once("message", finish);
        worker.once("error", (error) => {
          worker = start();
          finish(String(error));
        });
        worker.postMessage(modules);
      });
    },
    close: () => worker.terminate(),
  };
}

/** Modules of the runtime, which are the same in every package. */
const runtime = new Map<string, string>();

function modulesOf(files: PackageFiles): ReadonlyMap<string, string> {
  const modules = new Map<string, string>();
  for (const [path, text] of files) {
    if (!/^src\/.*\.ts$/.test(path)) continue;
    const known = runtime.get(path);
    const code = known ?? withoutTypes(text);
    if (path.startsWith("src/runtime/")) runtime.set(path, code);
    modules.set(path.replace(/\.ts$/, ".js"), code);
  }
  return modules;
}

function withoutTypes(text: string): string {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  return outputText;
}
