import type { Api } from "../ir/types/index.js";
import type { Names } from "../ir/names/names.js";
import type { Emitter, GeneratedFile, Target } from "./emitter.js";

/** The built-in emitters, in the order in which they run; loaded when they are switched on. */
const builtIn: ReadonlyMap<string, () => Promise<Emitter>> = new Map([
  ["types", async () => (await import("./types/emitter.js")).typesEmitter],
  ["client", async () => (await import("./client/emitter.js")).clientEmitter],
  [
    "validators",
    async () => (await import("./validators/emitter.js")).validatorsEmitter,
  ],
  ["mocks", async () => (await import("./mocks/emitter.js")).mocksEmitter],
  [
    "schema",
    async () => (await import("./schema/schema-emitter.js")).schemaEmitter,
  ],
  [
    "package",
    async () => (await import("./package/package-emitter.js")).packageEmitter,
  ],
]);

/** What `--emit` and the configuration may name, beside plugins. */
export const emitterNames: readonly string[] = [...builtIn.keys()];

/**
 * The emitters that were asked for and all that they need, in the order of
 * the registry, plugins behind. Without a wish: all of them but those to leave
 * out, if nothing needs them. Throws when a name is not known.
 */
export async function selectEmitters(
  wanted: readonly string[] | undefined,
  plugins: readonly Emitter[] = [],
  leftOut: readonly string[] = [],
): Promise<readonly Emitter[]> {
  const byName = new Map(plugins.map((plugin) => [plugin.name, plugin]));
  const order = [...emitterNames, ...byName.keys()];
  const selected = new Map<string, Emitter>();
  const usual = order.filter((name) => !leftOut.includes(name));
  const open = [...(wanted ?? usual)];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (selected.has(name)) continue;
    const emitter = (await builtIn.get(name)?.()) ?? byName.get(name);
    if (emitter === undefined) throw new Error(`No emitter is called ${name}`);
    selected.set(name, emitter);
    open.push(...emitter.needs);
  }
  return order.flatMap((name) => selected.get(name) ?? []);
}

/** What each emitter returns, made as it is asked for; a second file for one path is reported and left out. */
export async function* emitFiles(
  emitters: readonly Emitter[],
  api: Api,
  names: Names,
  target: Target,
): AsyncGenerator<Iterable<GeneratedFile>> {
  const paths = new Set<string>();
  for (const emitter of emitters) {
    const files = await emitter.emit(api, names, target);
    yield onePerPath(files, paths, emitter.name, target);
  }
}

function* onePerPath(
  files: Iterable<GeneratedFile>,
  paths: Set<string>,
  name: string,
  { collector }: Target,
): Generator<GeneratedFile> {
  for (const file of files) {
    const { path } = file;
    if (paths.has(path)) {
      collector.report("emit/same-path", undefined, { name, path });
    } else {
      paths.add(path);
      yield file;
    }
  }
}
