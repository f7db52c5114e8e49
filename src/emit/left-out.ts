import type { Collector } from "../diagnostics/collector.js";
import type { Api } from "../ir/types/index.js";
import type { Emitter } from "./emitter.js";

/**
 * Names of built-in emitters that do not run for an API where none is named
 * and no plugin needs them: `schema` where the API is large. One file of all
 * paths and schemas is of little use by then, for editors and compilers take
 * seconds to read it, and writing it takes a fifth of the run.
 */
export function leftOutOf(api: Api): readonly string[] {
  return sizeOf(api) > 2000 ? ["schema"] : [];
}

/** Says what was left out of a run for which no emitter was named. */
export function reportLeftOut(
  api: Api,
  emitters: readonly Emitter[],
  collector: Pick<Collector, "report">,
): void {
  const names = new Set(emitters.map(({ name }) => name));
  if (leftOutOf(api).every((name) => names.has(name))) return;
  collector.report("emit/schema-left-out", undefined, { count: sizeOf(api) });
}

function sizeOf({ operations, schemas }: Api): number {
  return operations.length + schemas.length;
}
