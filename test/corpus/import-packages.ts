import { Worker } from "node:worker_threads";
import { transformWithOxc } from "vite";
import type { PackageFiles } from "./compile-packages.js";

/** Imports packages one after the other, in a thread of its own. */
export interface Importer {
  /** What went wrong; undefined when every module of the package was imported. */
  readonly import: (files: PackageFiles) => Promise<string | undefined>;
  /** The same, when its validators and mocks were used as well and nothing called `__canary`. */
  readonly use: (files: PackageFiles) => Promise<string | undefined>;
  readonly close: () => Promise<unknown>;
}

/** Milliseconds; longer takes no package that only declares things, on the slowest machine. */
const limit = 180_000;

/** Starts the thread. */
export function createImporter(): Importer {
  let worker = start();
  const judge = async (
    files: PackageFiles,
    isUsed: boolean,
  ): Promise<string | undefined> => {
    const modules = await modulesOf(files);
    const answer = await ask(worker, { modules, isUsed });
    if (!answer.isAlive) {
      await worker.terminate();
      worker = start();
    }
    return answer.failure;
  };
  return {
    import: (files) => judge(files, false),
    use: (files) => judge(files, true),
    close: () => worker.terminate(),
  };
}

function start(): Worker {
  return new Worker(new URL("import-worker.mjs", import.meta.url), {
    execArgv: ["--experimental-vm-modules", "--no-warnings"],
  });
}

interface Answer {
  readonly failure?: string;
  /** Whether the thread can be asked again. */
  readonly isAlive: boolean;
}

/** What the thread is asked. */
interface Question {
  /** JavaScript by path. */
  readonly modules: ReadonlyMap<string, string>;
  readonly isUsed: boolean;
}

function ask(worker: Worker, question: Question): Promise<Answer> {
  return new Promise((resolve) => {
    const finish = (answer: Answer): void => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError);
      resolve(answer);
    };
    const onMessage = (failure?: string): void => {
      finish({ isAlive: true, ...(failure !== undefined && { failure }) });
    };
    const onError = (error: unknown): void => {
      finish({ isAlive: false, failure: String(error) });
    };
    const timer = setTimeout(finish, limit, {
      isAlive: false,
      failure: "no end",
    });
    worker.on("message", onMessage).on("error", onError);
    worker.postMessage(question);
  });
}

/** Modules of the runtime, which are the same in every package. */
const runtime = new Map<string, string>();

async function modulesOf(
  files: PackageFiles,
): Promise<ReadonlyMap<string, string>> {
  const modules = new Map<string, string>();
  for (const [path, text] of files) {
    if (!/^src\/.*\.ts$/.test(path)) continue;
    const code = runtime.get(path) ?? (await withoutTypes(path, text));
    if (path.startsWith("src/runtime/")) runtime.set(path, code);
    modules.set(path.replace(/\.ts$/, ".js"), code);
  }
  return modules;
}

async function withoutTypes(path: string, text: string): Promise<string> {
  const { code } = await transformWithOxc(text, path, {
    sourcemap: false,
    typescript: { onlyRemoveTypeImports: true },
  });
  return code;
}
