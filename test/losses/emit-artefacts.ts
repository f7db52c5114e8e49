import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collectLosses } from "../../src/collect-losses.js";
import { createCollector } from "../../src/diagnostics/collector.js";
import type { GeneratedFile } from "../../src/emit/emitter.js";
import type { Artefact, Loss } from "../../src/ir/types/index.js";
import { lint } from "../../src/spec/lint/lint.js";
import { readSources } from "../../src/spec/read-sources.js";
import { emitSources } from "../print/emit-sources.js";

/** What is made of a document, as one text an artefact: code without comments, `docs` with them. */
export interface Emission {
  readonly texts: Readonly<Record<Artefact, string>>;
  readonly losses: readonly Loss[];
}

/** Emits everything; throws when the document has errors. */
export async function emitArtefacts(document: object): Promise<Emission> {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-losses-"));
  try {
    writeFileSync(join(folder, "api.json"), JSON.stringify(document));
    return await emit(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function emit(folder: string): Promise<Emission> {
  const collector = createCollector();
  const options = { collector, workingDirectory: folder };
  const sources = await readSources(join(folder, "api.json"), options);
  if (sources === undefined) throw new Error(faultsOf(collector));
  lint(sources, collector);
  const emission = await emitSources(sources, collector);
  if (emission === undefined) throw new Error(faultsOf(collector));
  const { api, emitters, files } = emission;
  return { texts: textsOf(files), losses: collectLosses(api, emitters) };
}

function faultsOf({
  diagnostics,
}: Pick<ReturnType<typeof createCollector>, "diagnostics">): string {
  return diagnostics
    .map(({ code, message }) => `${code}: ${message}`)
    .join("\n");
}

function textsOf(files: readonly GeneratedFile[]): Emission["texts"] {
  const parts: Record<Artefact, string[]> = {
    types: [],
    client: [],
    validators: [],
    mocks: [],
    docs: [],
  };
  const own = files.filter(({ path }) => !path.startsWith("src/runtime/"));
  for (const file of own) {
    const text = `${file.path}\n${contentOf(file)}`;
    parts.docs.push(text);
    parts[artefactOf(file.path)].push(withoutComments(text));
  }
  const join = (texts: readonly string[]): string =>
    [...texts].sort().join("\n");
  const { types, client, validators, mocks, docs } = parts;
  return {
    types: join(types),
    client: join(client),
    validators: join(validators),
    mocks: join(mocks),
    docs: join(docs),
  };
}

function contentOf(file: GeneratedFile): string {
  switch (file.kind) {
    case "typescript":
      return JSON.stringify(file.statements);
    case "text":
      return JSON.stringify(file.view);
    case "source":
      return file.text;
  }
}

function withoutComments(text: string): string {
  return text
    .replace(/\/\*\*.*?\*\//gs, "")
    .replace(/"docs":\[(?:\{[^}]*\}|"(?:[^"\\]|\\.)*"|,)*\]/g, "");
}

function artefactOf(path: string): Artefact {
  if (path.startsWith("src/types")) return "types";
  if (path.startsWith("src/valid")) return "validators";
  if (path.startsWith("src/mocks")) return "mocks";
  return path.startsWith("src/") ? "client" : "docs";
}
