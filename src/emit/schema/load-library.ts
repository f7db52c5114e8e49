import { createRequire } from "node:module";
import { postponeProxy } from "./postpone-proxy.js";
import type { Compiler } from "./read-nodes.js";

/** The parts of openapi-typescript that make types of a document in memory. */
export type Library = Pick<
  typeof import("openapi-typescript"),
  "transformSchema" | "scanDiscriminators" | "resolveRef"
>;

/** openapi-typescript and the compiler whose nodes it makes. */
export interface Loaded {
  readonly library: Library;
  readonly compiler: Compiler;
}

/**
 * Loads only the modules that transform, and as CommonJS: the whole package
 * brings a linter of documents along, and as an ES module Node searches the
 * nine megabytes of the compiler for exports first. Together they would take
 * four times as long.
 */
export function loadLibrary(): Loaded {
  const require = createRequire(import.meta.url);
  postponeProxy(require);
  const transformSchema =
    require("openapi-typescript/dist/transform/index.cjs") as Library["transformSchema"];
  const { scanDiscriminators, resolveRef } =
    require("openapi-typescript/dist/lib/utils.cjs") as Omit<
      Library,
      "transformSchema"
    >;
  return {
    library: { transformSchema, scanDiscriminators, resolveRef },
    compiler: require("typescript") as Compiler,
  };
}
