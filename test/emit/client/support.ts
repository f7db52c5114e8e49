import { fileURLToPath } from "node:url";
import { createCollector } from "../../../src/diagnostics/collector.js";
import type { Emitter, Target } from "../../../src/emit/emitter.js";
import { clientEmitter } from "../../../src/emit/client/emitter.js";
import { emitFiles } from "../../../src/emit/index.js";
import { typesEmitter } from "../../../src/emit/types/emitter.js";
import { allocateNames } from "../../../src/ir/names/allocate.js";
import { buildApi } from "../../../src/ir/build/build-api.js";
import { printFiles } from "../../../src/print/print-files.js";
import { readSources } from "../../../src/spec/read-sources.js";

const root: string = fileURLToPath(new URL("../../../", import.meta.url));

/** The client of a document, as files: path → text. */
export async function generateClient(
  spec: string,
  emitters: readonly Emitter[] = [typesEmitter, clientEmitter],
): Promise<ReadonlyMap<string, string>> {
  const collector = createCollector();
  const sources = await readSources(spec, {
    collector,
    workingDirectory: root,
  });
  if (sources === undefined) {
    throw new Error(
      collector.diagnostics.map(({ message }) => message).join("\n"),
    );
  }
  const api = buildApi(sources, collector);
  const target: Target = {
    packageName: "sample",
    packageVersion: "1.0.0",
    emitters: emitters.map(({ name }) => name),
    collector,
    document: () => sources.root.value,
  };
  const names = allocateNames(
    emitters.flatMap((emitter) => [...emitter.names(api, target)]),
    collector,
  );
  const errors = collector.diagnostics.filter(
    ({ severity }) => severity === "error",
  );
  if (errors.length > 0)
    throw new Error(errors.map(({ message }) => message).join("\n"));
  const files = emitFiles(emitters, api, names, target);
  const context = { header: "", templateFolders: [] };
  const printed = await printFiles(files, context);
  return new Map(printed.map(({ path, text }) => [path, text]));
}
