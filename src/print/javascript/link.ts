import { readLibrary, type Chunk } from "./library.js";

/** Names that a module may not declare itself when it is linked with the library. */
export function libraryNames(modules: readonly string[]): ReadonlySet<string> {
  return new Set(
    libraryOf(modules).flatMap(({ name }) =>
      name === undefined ? [] : [name],
    ),
  );
}

/**
 * The statements of the runtime that a text stands on, in the order of the
 * library: what nobody mentions is left out.
 */
export function linkedStatements(
  text: string,
  modules: readonly string[],
): readonly string[] {
  const library = libraryOf(modules);
  const byName = chunksByName(library);
  const needed = new Set<Chunk>();
  const open = [text];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const name of mentions(next)) {
      const chunk = byName.get(name);
      if (chunk === undefined || needed.has(chunk)) continue;
      needed.add(chunk);
      open.push(chunk.text);
    }
  }
  return library
    .filter((chunk) => needed.has(chunk))
    .map((chunk) => chunk.text);
}

/** Modules that are linked share one scope: no two of them may declare a name. */
function chunksByName(library: readonly Chunk[]): ReadonlyMap<string, Chunk> {
  const byName = new Map<string, Chunk>();
  for (const chunk of library) {
    if (chunk.name === undefined) continue;
    if (byName.has(chunk.name)) {
      throw new Error(`two modules of the runtime declare ${chunk.name}`);
    }
    byName.set(chunk.name, chunk);
  }
  return byName;
}

function libraryOf(modules: readonly string[]): readonly Chunk[] {
  const chunks = new Map<string, Chunk>();
  for (const module of modules) {
    for (const chunk of readLibrary(module)) chunks.set(chunk.text, chunk);
  }
  return [...chunks.values()];
}

/** Identifiers that are neither members, nor keys, nor words of comments. */
function mentions(text: string): ReadonlySet<string> {
  const code = text.replace(/\/\*[^]*?\*\//g, "");
  // Behind a dot stands a member, behind three what is spread.
  const words = code.matchAll(
    /(?<![\w$]|(?<!\.\.)\.)[A-Za-z_$][\w$]*(?![\w$]|:)/g,
  );
  return new Set([...words].map(([word]) => word));
}
