import { dirname, join, resolve } from "node:path";
import { analyse, type Analysis, type Phase } from "./analyse.js";
import type { CheckOptions } from "./config/checks.js";
import type { Config } from "./config/config.js";
import type { InputOptions } from "./config/input.js";
import {
  folderOf,
  label,
  resolveTargets,
  type PackageTarget,
} from "./config/targets.js";
import { createCollector, type Collector } from "./diagnostics/collector.js";
import type { GeneratedFile } from "./emit/emitter.js";
import { emitterNames } from "./emit/index.js";
import { gather, type Run } from "./gather.js";
import { describePackage, describeUnchanged } from "./package-result.js";
import type { GenerateResult, PackageResult } from "./result.js";
import { findUnchanged, settingsOf } from "./unchanged.js";
import { keepFiles, verifyFiles } from "./verify.js";
import { fingerprintOf, hashSources } from "./write/fingerprint.js";
import { hashLines, readManifest, type Manifest } from "./write/manifest.js";
import type { OutputFile } from "./write/plan.js";
import { writePackage, type PackageOutput } from "./write/write-package.js";

/** What `generate` takes; everything may be left out. */
export interface GenerateOptions extends InputOptions, CheckOptions {
  /** Where relative paths start and the configuration is looked for; the process's by default. */
  readonly workingDirectory?: string;
  /** Used instead of the configuration of the nearest package. */
  readonly config?: Config;
  /** Documents to generate from; all of the configuration by default. */
  readonly specs?: readonly string[];
  /** Folder of the package, when one document is named. */
  readonly out?: string;
  /** npm name of the package, when one document is named. */
  readonly name?: string;
  /** Emitters to run; all by default. */
  readonly emit?: readonly string[];
  /** Folder of templates that replace built-in ones. */
  readonly templates?: string;
  /** Warnings are errors, and so are losses. */
  readonly strict?: boolean;
  /** Overwrite files that were edited by hand or are not generated. */
  readonly force?: boolean;
  /** The losses are asked for, also of packages of which nothing changed. */
  readonly losses?: boolean;
  /** Write nothing; files that are not what would be generated make the result bad. */
  readonly check?: boolean;
  /** Write nothing; say what would happen. */
  readonly dryRun?: boolean;
  /** Print everything a second time with ts-morph and prettier and compare. */
  readonly verify?: boolean;
  /** Told of each phase of each package before it starts. */
  readonly onPhase?: (phase: Phase, spec: string) => void;
}

/**
 * Generates packages: read → resolve → lint → build → name → emit → print →
 * write. Faults of the input come back as diagnostics, and a package with an
 * error is left as it is; what is thrown is a bug.
 */
export async function generate(
  options: GenerateOptions = {},
): Promise<GenerateResult> {
  const started = performance.now();
  const workingDirectory = resolve(options.workingDirectory ?? ".");
  const collector = createCollector();
  const { targets, inputs } = await resolveTargets(
    { ...options, workingDirectory },
    emitterNames,
    collector,
  );
  const folders = new Set<string>();
  const runs: PackageRun[] = [];
  for (const target of targets) {
    runs.push(
      await generatePackage({ target, workingDirectory, folders, options }),
    );
  }
  const findings = gather(collector, inputs, runs, started);
  const packages = runs.map(({ result }) => result);
  const ok = findings.ok && packages.every((each) => each.ok);
  return { ...findings, ok, packages };
}

/** One package of a run. */
interface Task {
  readonly target: PackageTarget;
  readonly workingDirectory: string;
  /** Folders that packages of this run took. */
  readonly folders: Set<string>;
  readonly options: GenerateOptions;
}

interface PackageRun extends Run {
  readonly result: PackageResult;
}

async function generatePackage(task: Task): Promise<PackageRun> {
  const started = performance.now();
  const { target, workingDirectory, options } = task;
  const { strict = false, force = false, check = false } = options;
  const { severity } = target;
  const collector = createCollector({ strict, severity });
  const unchanged = skipUnchanged(task, collector, started);
  if (unchanged !== undefined) return unchanged;
  const analysis = await analyse({
    target,
    workingDirectory,
    collector,
    recorded: (name) =>
      readManifest(folderOf(target, name))?.calls ?? new Map(),
    onPhase: (phase) => options.onPhase?.(phase, target.spec),
    strict,
  });
  const output = await printPackage(task, analysis, collector);
  if (output !== undefined) options.onPhase?.("write", target.spec);
  const mode = check ? "compare" : options.dryRun ? "dry-run" : "write";
  const plan = output && (await writePackage(output, mode, force, collector));
  const result = describePackage(task, output, plan, collector, started);
  const { locate, inputs, losses = [] } = analysis;
  return { collector, locate, inputs, losses, result };
}

/** Emits and prints, a file at a time. Undefined when there is an error. */
async function printPackage(
  task: Task,
  { ready }: Analysis,
  collector: Collector,
): Promise<PackageOutput | undefined> {
  if (ready === undefined) return undefined;
  const { target, workingDirectory, options } = task;
  const { api, names, emitters } = ready;
  const phases = await import("./phases.js");
  options.onPhase?.("emit", target.spec);
  if (!target.emit) phases.reportLeftOut(api, emitters, collector);
  const emitted = phases.emitFiles(emitters, api, names, ready.target);
  const kept: GeneratedFile[] = [];
  const generated = options.verify ? keepFiles(emitted, kept) : emitted;
  options.onPhase?.("print", target.spec);
  const files = await tryPrint(task, generated, collector);
  if (files === undefined || collector.hasErrors) return undefined;
  if (options.verify) await verifyFiles(kept, files, header, collector);
  const name = ready.target.packageName;
  const folder = folderOf(target, name);
  const output: PackageOutput = {
    folder,
    label: label(workingDirectory, folder),
    files,
    manifest: manifestOf(task, ready, files, collector),
  };
  claimFolder(task, output, collector);
  return collector.hasErrors ? undefined : output;
}

/** Undefined, with a diagnostic, when a template or a plugin is wrong. */
async function tryPrint(
  { target: { templateFolders }, workingDirectory }: Task,
  generated: AsyncIterable<Iterable<GeneratedFile>>,
  collector: Collector,
): Promise<readonly OutputFile[] | undefined> {
  const phases = await import("./phases.js");
  try {
    return await phases.printFiles(generated, { header, templateFolders });
  } catch (error) {
    const show = (path: string): string => label(workingDirectory, path);
    phases.reportUnprintable(error, collector, show);
    return undefined;
  }
}

/** No text of a document: it could end the comment. */
const header =
  "// Generated by sdkwright. Change the specification instead of this file.";

function manifestOf(
  { target }: Task,
  { api, sources, target: { packageName } }: NonNullable<Analysis["ready"]>,
  files: readonly OutputFile[],
  collector: Collector,
): Manifest {
  const root = target.path ?? join(target.base, "openapi");
  const hashes = hashSources(root, [
    ...sources.documents.values(),
    ...sources.overlays,
  ]);
  const { diagnostics } = collector;
  return {
    name: packageName,
    fingerprint: fingerprintOf(settingsOf(target), hashes),
    warnings: diagnostics.filter((each) => each.severity !== "info").length,
    sources: hashes,
    files: new Map(files.map(({ path, text }) => [path, hashLines(text)])),
    calls: new Map(api.operations.map(({ id, call }) => [id, call])),
  };
}

/** Two packages in one folder would delete each other's files. */
function claimFolder(
  { folders }: Task,
  { folder, label: path }: Pick<PackageOutput, "folder" | "label">,
  collector: Collector,
): void {
  if (folders.has(folder)) {
    collector.report("write/same-folder", undefined, { path });
  }
  folders.add(folder);
}

/**
 * The result of a package of which nothing changed. Not where the answer
 * must not lean on an earlier run.
 */
function skipUnchanged(
  task: Task,
  collector: Collector,
  started: number,
): PackageRun | undefined {
  const { target, workingDirectory, folders, options } = task;
  const { check, verify, force, strict, losses } = options;
  if (check || verify || force || strict || losses) return undefined;
  const found = findUnchanged(target);
  if (found === undefined) return undefined;
  const { folder, manifest } = found;
  if (folders.has(folder)) return undefined;
  folders.add(folder);
  const path = label(workingDirectory, folder);
  const result = describeUnchanged(manifest, path, started);
  const inputs = unchangedInputs(target, manifest);
  return { collector, locate: () => undefined, inputs, result };
}

function unchangedInputs(
  { path, templateFolders }: PackageTarget,
  { sources }: Manifest,
): readonly string[] {
  if (path === undefined) return templateFolders;
  const documents = [...sources.keys()].map((each) =>
    resolve(dirname(path), each),
  );
  return [path, ...documents, ...templateFolders];
}
