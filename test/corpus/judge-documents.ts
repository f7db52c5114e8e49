import { compilePackages, type PackageFiles } from "./compile-packages.js";
import type { CorpusDocument } from "./documents.js";
import { generateDocument } from "./generate-document.js";
import type { Importer } from "./import-packages.js";
import type { Fault, Outcome } from "./outcome.js";

/** Characters; packages larger than this together are compiled as two programs. */
const programSize = 5_000_000;

/** Faults of one document that are told; the rest of a broken file repeats them. */
const mostFaults = 5;

/** How documents are judged. */
export interface JudgeOptions {
  readonly importer: Importer;
  /** Whether packages are compiled and imported, which takes most of the time. */
  readonly compiles: boolean;
}

/**
 * Generates, compiles and imports documents. Those of one call share
 * programs: many small ones should come together.
 */
export async function judgeDocuments(
  documents: readonly CorpusDocument[],
  { importer, compiles }: JudgeOptions,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let batch: Batch = new Map();
  const finish = async (): Promise<void> => {
    outcomes.push(...(await judgePackages(batch, importer)));
    batch = new Map();
  };
  for (const [index, document] of documents.entries()) {
    const name = `corpus-${String(index)}`;
    const { outcome, files } = await generateDocument(document, name);
    if (files.size === 0 || !compiles) outcomes.push(outcome);
    else batch.set(name, { outcome, files });
    if (sizeOf(batch) > programSize) await finish();
  }
  await finish();
  return outcomes;
}

type Batch = Map<
  string,
  { readonly outcome: Outcome; readonly files: PackageFiles }
>;

function sizeOf(batch: Batch): number {
  let size = 0;
  for (const { files } of batch.values()) {
    for (const [path, text] of files) {
      if (!path.startsWith("src/runtime/")) size += text.length;
    }
  }
  return size;
}

async function judgePackages(
  batch: Batch,
  importer: Importer,
): Promise<readonly Outcome[]> {
  if (batch.size === 0) return [];
  const files = new Map([...batch].map(([name, each]) => [name, each.files]));
  const complaints = compilePackages(files);
  const outcomes: Outcome[] = [];
  for (const [name, { outcome, files: own }] of batch) {
    const faults: Fault[] = (complaints.get(name) ?? [])
      .slice(0, mostFaults)
      .map((text) => ({ kind: "compile", text }));
    const failure = await importer.import(own);
    if (failure !== undefined) faults.push({ kind: "import", text: failure });
    outcomes.push({ ...outcome, faults: [...outcome.faults, ...faults] });
  }
  return outcomes;
}
