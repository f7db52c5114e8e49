import { createCollector } from "../../src/diagnostics/collector.js";
import type { GeneratedFile } from "../../src/emit/emitter.js";
import type { TypescriptSource } from "../../src/print/reference.js";
import { lint } from "../../src/spec/lint/lint.js";
import { readSources } from "../../src/spec/read-sources.js";
import { emitSources } from "./emit-sources.js";

/** Every TypeScript file of a document's package that says it is laid out; none when the document has errors. */
export async function emitDocument(
  spec: string,
): Promise<readonly TypescriptSource[]> {
  return (await emitFiles(spec)).filter(isLaidOut);
}

/** What is rendered of a document's package and says that some of it is laid out. */
export async function emitPages(
  spec: string,
): Promise<readonly GeneratedFile[]> {
  const files = await emitFiles(spec);
  return files.filter((file) => file.kind === "text" && file.layout);
}

async function emitFiles(spec: string): Promise<readonly GeneratedFile[]> {
  const collector = createCollector();
  const options = { collector, workingDirectory: "/" };
  const sources = await readSources(spec, options);
  if (sources === undefined) return [];
  lint(sources, collector);
  if (collector.hasErrors) return [];
  const emission = await emitSources(sources, collector);
  return emission?.files ?? [];
}

function isLaidOut(file: GeneratedFile): file is TypescriptSource {
  return file.kind === "typescript" && file.layout === "final";
}
