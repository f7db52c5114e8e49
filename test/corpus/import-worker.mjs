// Links and evaluates the modules of a package, which stand nowhere but in
// memory. Run with --experimental-vm-modules.
import { posix } from "node:path";
import { SourceTextModule, SyntheticModule } from "node:vm";
import { parentPort } from "node:worker_threads";

globalThis.fetch = () => {
  throw new Error("a request on import");
};

parentPort?.on("message", (texts) => {
  void importAll(texts).then(
    () => parentPort?.postMessage(undefined),
    (error) => parentPort?.postMessage(String(error?.stack ?? error)),
  );
});

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
}

/** A module of Node, or of a package that is installed. */
async function foreign(specifier) {
  const namespace = await import(specifier);
  const names = Object.keys(namespace);
  return new SyntheticModule(names, function fill() {
    for (const name of names) this.setExport(name, namespace[name]);
  });
}
