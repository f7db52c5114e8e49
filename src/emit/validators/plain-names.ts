import { numberNames } from "../typescript/number-names.js";

/** The identifiers of a module for one JSON Schema. */
export interface ModuleNames {
  /** The identifier of something of the runtime, which stands in the same module. */
  useRuntime(module: string, identifier: string): string;
  /** A free identifier. */
  local(wish: string): string;
  /** The modules of the runtime that were mentioned. */
  modules(): readonly string[];
}

/** Those that are not taken, by the runtime or by what the module exports. */
export function createNames(taken: ReadonlySet<string>): ModuleNames {
  const given = new Set([...taken, "is", "validate", "schema"]);
  const modules = new Set<string>();
  return {
    useRuntime: (module, identifier) => {
      modules.add(module);
      return identifier;
    },
    local: numberNames((name) => {
      if (given.has(name)) return false;
      given.add(name);
      return true;
    }),
    modules: () => [...modules],
  };
}
