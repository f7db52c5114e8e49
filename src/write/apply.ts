import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "./make-folder.js";
import type { OutputFile, WriteAction, WritePlan } from "./plan.js";
import {
  ancestorsOf,
  endJournal,
  recover,
  removeEmptyParents,
  stagingName,
  writeJournal,
} from "./staging.js";

/** Called before each step that touches the disk, with what it is about. */
export type StepHook = (step: string) => void;

/**
 * Carries out a plan. Every new text is written beside the package first;
 * only when all of them are on disk are files moved into place, the old ones
 * kept until the last. Whatever goes wrong, the old output comes back: at
 * once, or at the next start when the process was killed. The caller holds
 * the lock. Throws the system's error when the folder cannot be written.
 */
export function applyPlan(
  plan: WritePlan,
  manifest: OutputFile,
  onStep: StepHook = () => undefined,
): void {
  const staging = join(plan.folder, stagingName);
  accessSync(plan.folder, constants.W_OK);
  try {
    stage(staging, plan, manifest, onStep);
    onStep("journal");
    const isFirst = !existsSync(join(plan.folder, manifest.path));
    const created = pathsOf(plan, "create");
    writeJournal(staging, isFirst ? [...created, manifest.path] : created);
    commit(plan, staging, manifest, onStep);
    onStep("end");
    endJournal(staging);
  } catch (error) {
    recover(plan.folder);
    throw error;
  }
  onStep("clear");
  rmSync(join(staging, "new"), { recursive: true, force: true });
  rmSync(join(staging, "old"), { recursive: true, force: true });
  removeEmptyParents(plan.folder, pathsOf(plan, "delete"));
}

function stage(
  staging: string,
  { actions }: WritePlan,
  manifest: OutputFile,
  onStep: StepHook,
): void {
  const made = new Set<string>();
  const write = (path: string, text: string): void => {
    onStep(`stage ${path}`);
    const target = join(staging, "new", path);
    makeFolder(dirname(target), made);
    writeFileSync(target, text);
  };
  for (const { path, kind, after } of actions) {
    if (kind !== "same" && after !== undefined) write(path, after);
  }
  write(manifest.path, manifest.text);
}

/** Stale files go first: one of them may stand where a folder is needed. */
function commit(
  plan: WritePlan,
  staging: string,
  manifest: OutputFile,
  onStep: StepHook,
): void {
  const made = new Set<string>();
  const { folder } = plan;
  for (const path of pathsOf(plan, "delete")) {
    onStep(`delete ${path}`);
    setAside(folder, staging, path, made);
    rmSync(join(folder, path));
  }
  removeEmptyParents(folder, pathsOf(plan, "delete"));
  const move = (path: string): void => {
    onStep(`move ${path}`);
    renameSync(join(staging, "new", path), join(folder, path));
  };
  const replace = (path: string): void => {
    onStep(`keep ${path}`);
    setAside(folder, staging, path, made);
    move(path);
  };
  pathsOf(plan, "update").forEach(replace);
  for (const path of newParts(folder, pathsOf(plan, "create"))) {
    onStep(`claim ${path}`);
    claim(join(folder, path));
    move(path);
  }
  replace(manifest.path);
}

/**
 * What is moved to create files: folders that are not there yet as a whole,
 * which costs one step however much is in them, other files by themselves.
 */
function newParts(
  folder: string,
  paths: readonly string[],
): ReadonlySet<string> {
  const known = new Map<string, boolean>();
  const isThere = (path: string): boolean => {
    const found = known.get(path) ?? existsSync(join(folder, path));
    known.set(path, found);
    return found;
  };
  return new Set(
    paths.map((path) => {
      const missing = ancestorsOf(path).find((parent) => !isThere(parent));
      return missing ?? path;
    }),
  );
}

/**
 * Keeps a file as it is under `old/`. By a second link where the disk can, so
 * that the file never goes missing for a reader; a missing file is no harm.
 */
function setAside(
  folder: string,
  staging: string,
  path: string,
  made: Set<string>,
): void {
  const copy = join(staging, "old", path);
  makeFolder(dirname(copy), made);
  try {
    linkSync(join(folder, path), copy);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    // Written under another name first: a copy that is cut off must not count.
    copyFileSync(join(folder, path), join(staging, "copy"));
    renameSync(join(staging, "copy"), copy);
  }
}

/** What appeared since the plan was made is not overwritten. */
function claim(target: string): void {
  if (!existsSync(target)) return;
  throw Object.assign(new Error(`${target} appeared meanwhile`), {
    code: "EBUSY",
    syscall: "rename",
  });
}

function pathsOf(
  { actions }: WritePlan,
  kind: WriteAction["kind"],
): readonly string[] {
  return actions
    .filter((action) => action.kind === kind)
    .map(({ path }) => path);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
