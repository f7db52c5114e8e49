import { createCollector } from "../../src/diagnostics/collector.js";
import type { GeneratedFile, Target } from "../../src/emit/emitter.js";
import { emitFiles, selectEmitters } from "../../src/emit/index.js";
import { buildApi } from "../../src/ir/build/build-api.js";
import { allocateNames } from "../../src/ir/names/allocate.js";
import type { TypescriptSource } from "../../src/print/reference.js";
import { bundle } from "../../src/spec/bundle/bundle.js";
import { lint } from "../../src/spec/lint/lint.js";
import { readSources } from "../../src/spec/read-sources.js";

/** Every TypeScript file of a document's package that says it is laid out; none when the document has errors. */
export async function emitDocument(
  spec: string,
): Promise<readonly TypescriptSource[]> {
  const collector = createCollector();
  const options = { collector, workingDirectory: "/" };
  const sources = await readSources(spec, options);
  if (sources === undefined) return [];
  lint(sources, collector);
  if (collector.hasErrors) return [];
  const api = buildApi(sources, collector);
  const wanted = ["types", "client", "validators", "mocks", "package"];
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
  if (collector.hasErrors) return [];
  const files = await emitFiles(emitters, api, names, target);
  return files.filter(isLaidOut);
}

function isLaidOut(file: GeneratedFile): file is TypescriptSource {
  return file.kind === "typescript" && file.layout === "final";
}
