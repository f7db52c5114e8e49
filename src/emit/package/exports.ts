import type { Target } from "../emitter.js";

/** One entry of package.json's `exports`. */
export interface ExportEntry {
  readonly path: string;
  readonly types: string;
  readonly default: string;
}

/** Sub-paths by the emitter that fills them: path → module below `dist`. */
const subPaths: readonly (readonly [
  emitter: string,
  path: string,
  module: string,
])[] = [
  ["client", ".", "index"],
  ["client", "./client", "client"],
  ["client", "./resources/*", "resources/*"],
  ["types", "./types", "types/index"],
  ["types", "./types/*", "types/*"],
  ["validators", "./validators", "validators/index"],
  ["validators", "./validators/*", "validators/*"],
  ["mocks", "./mocks", "mocks/index"],
  ["mocks", "./mocks/msw", "mocks/msw"],
  ["mocks", "./mocks/node", "mocks/node"],
  ["schema", "./schema", "schema"],
];

/** The `exports` of a package: one sub-path for each thing that was generated. */
export function packageExports(target: Target): readonly ExportEntry[] {
  return subPaths
    .filter(([emitter]) => target.emitters.includes(emitter))
    .map(([, path, module]) => ({
      path,
      types: `./dist/${module}.d.ts`,
      default: `./dist/${module}.js`,
    }));
}
