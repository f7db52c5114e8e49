import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { createCollector } from "../../src/diagnostics/collector.js";
import { applyPlan, type StepHook } from "../../src/write/apply.js";
import { withFolderLock } from "../../src/write/lock.js";
import {
  hashLines,
  manifestName,
  printManifest,
  readManifest,
} from "../../src/write/manifest.js";
import { planWrites, type WritePlan } from "../../src/write/plan.js";
import { recover } from "../../src/write/staging.js";

/** Files by path. */
export type Tree = Readonly<Record<string, string>>;

/** An empty folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Everything below a folder, by path. */
export function readTree(folder: string): Tree {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((path) => [
      path.slice(folder.length + 1),
      readFileSync(path, "utf8"),
    ]),
  );
}

export function writeTree(folder: string, tree: Tree): void {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** What a run did or found. */
export interface Outcome {
  readonly plan: WritePlan;
  readonly codes: readonly string[];
}

/** Brings a folder to a tree as a run does; nothing is written when there are errors. */
export async function write(
  folder: string,
  tree: Tree,
  options: { readonly force?: boolean; readonly onStep?: StepHook } = {},
): Promise<Outcome> {
  const files = Object.entries(tree).map(([path, text]) => ({ path, text }));
  return withFolderLock(folder, () => {
    recover(folder);
    const collector = createCollector();
    const plan = planWrites(files, {
      folder,
      label: "out",
      manifest: readManifest(folder),
      collector,
      force: options.force ?? false,
    });
    if (!collector.hasErrors) {
      const text = printManifest(manifestOf(tree));
      applyPlan(plan, { path: manifestName, text }, options.onStep);
    }
    return { plan, codes: collector.diagnostics.map(({ code }) => code) };
  });
}

/** The manifest of a tree, as the last run would have left it. */
export function manifestOf(tree: Tree): Parameters<typeof printManifest>[0] {
  return {
    name: "example",
    fingerprint: "0",
    warnings: 0,
    sources: new Map(),
    files: new Map(
      Object.entries(tree).map(([path, text]) => [path, hashLines(text)]),
    ),
    calls: new Map(),
  };
}

/** A tree without the manifest. */
export function withoutManifest(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).filter(([path]) => path !== manifestName),
  );
}
