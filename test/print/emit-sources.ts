import type { Collector } from "../../src/diagnostics/collector.js";
import type { Emitter, GeneratedFile, Target } from "../../src/emit/emitter.js";
import { emitFiles, selectEmitters } from "../../src/emit/index.js";
import { buildApi } from "../../src/ir/build/build-api.js";
import { allocateNames } from "../../src/ir/names/allocate.js";
import type { Api } from "../../src/ir/types/index.js";
import { bundle } from "../../src/spec/bundle/bundle.js";
import type { Sources } from "../../src/spec/sources.js";

/** A document's package before it is printed. */
export interface Emission {
  readonly api: Api;
  readonly emitters: readonly Emitter[];
  readonly files: readonly GeneratedFile[];
}

const wanted = ["types", "client", "validators", "mocks", "package"];

/** All artefacts of a document but `schema.ts`; undefined when it has errors. */
export async function emitSources(
  sources: Sources,
  collector: Collector,
): Promise<Emission | undefined> {
  const api = buildApi(sources, collector);
  const emitters = await selectEmitters(wanted);
  const target: Target = {
    packageName: "sample",
    packageVersion: "1.0.0",
    emitters: wanted,
    collector,
    document: () => bundle(sources),
  };
  const names = allocateNames(
    emitters.flatMap((emitter) => [...emitter.names(api, target)]),
    collector,
  );
  if (collector.hasErrors) return undefined;
  const files: GeneratedFile[] = [];
  for await (const group of emitFiles(emitters, api, names, target)) {
    files.push(...group);
  }
  return { api, emitters, files };
}
