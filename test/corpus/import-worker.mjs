// Links and evaluates the modules of a package, which stand nowhere but in
// memory, and uses what they export when asked to. Run with
// --experimental-vm-modules.
import { posix } from "node:path";
import { SourceTextModule, SyntheticModule } from "node:vm";
import { parentPort } from "node:worker_threads";

globalThis.fetch = () => {
  throw new Error("a request on import");
};

/** What text of a document would call if it were code. */
let isCanaryCalled = false;
Object.defineProperty(globalThis, "__canary", {
  value: () => {
    isCanaryCalled = true;
  },
});

parentPort?.on("message", ({ modules, isUsed }) => {
  void judge(modules, isUsed).then(
    () => parentPort?.postMessage(undefined),
    (error) => parentPort?.postMessage(String(error?.stack ?? error)),
  );
});

/**
 * @param {ReadonlyMap<string, string>} texts JavaScript by path
 * @param {boolean} isUsed whether exports are used as well
 */
async function judge(texts, isUsed) {
  isCanaryCalled = false;
  const modules = await importAll(texts);
  if (isUsed) for (const module of modules) useExports(module);
  if (isCanaryCalled) throw new Error("the canary was called");
}

/** Asks validators of values and mocks for samples; their answers are not judged here. */
function useExports({ namespace }) {
  for (const [name, value] of Object.entries(namespace)) {
    if (typeof value === "function" && /^(?:is|validate)\p{Lu}/u.test(name)) {
      for (const sample of values) attempt(() => value(sample));
    }
    for (const { generate } of value?.responses ?? []) {
      attempt(() => JSON.stringify(generate?.(1)));
    }
  }
}

const values = [undefined, null, "a", 1, [], ["a"], {}, { id: "a" }];

/** No sample fits what cannot be fitted. */
function attempt(call) {
  try {
    call();
  } catch {
    return;
  }
}

/** @param {ReadonlyMap<string, string>} texts JavaScript by path */
async function importAll(texts) {
  const modules = new Map(
    [...texts].map(([path, text]) => [
      path,
      new SourceTextModule(text, { identifier: path }),
    ]),
  );
  const all = [...texts.keys()].map(
    (path) => `import ${JSON.stringify(path)};`,
  );
  const entry = new SourceTextModule(all.join("\n"), { identifier: "entry" });
  await entry.link((specifier, { identifier }) => {
    if (!specifier.startsWith("."))
      return modules.get(specifier) ?? foreign(specifier);
    const path = posix.join(posix.dirname(identifier), specifier);
    const module = modules.get(path);
    if (module === undefined) throw new Error(`${identifier}: no ${specifier}`);
    return module;
  });
  await entry.evaluate();
  return modules.values();
}

/** A module of Node, or of a package that is installed. */
async function foreign(specifier) {
  const namespace = await import(specifier);
  const names = Object.keys(namespace);
  return new SyntheticModule(names, function fill() {
    for (const name of names) this.setExport(name, namespace[name]);
  });
}
