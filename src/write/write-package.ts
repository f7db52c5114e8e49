import { join } from "node:path";
import type { Collector } from "../diagnostics/collector.js";
import { applyPlan } from "./apply.js";
import { touchManifest } from "./fingerprint.js";
import { FolderBusyError, withFolderLock } from "./lock.js";
import {
  manifestName,
  printManifest,
  readManifest,
  withoutReturns,
  type Manifest,
} from "./manifest.js";
import {
  contentOf,
  planWrites,
  type OutputFile,
  type WriteAction,
  type WritePlan,
} from "./plan.js";
import { recover } from "./staging.js";

/** A package as it should be. */
export interface PackageOutput {
  /** Absolute. */
  readonly folder: string;
  /** How diagnostics call the folder. */
  readonly label: string;
  readonly files: readonly OutputFile[];
  readonly manifest: Manifest;
}

/** What may be done to the folder. */
export type WriteMode =
  /** Bring it up to date. */
  | "write"
  /** Only say what would happen. */
  | "dry-run"
  /** Only compare; what was edited by hand is stale like everything else. */
  | "compare";

/**
 * Brings a package folder up to date, or says what that would take. Undefined,
 * with diagnostics, when it cannot be done; then nothing was changed.
 */
export async function writePackage(
  output: PackageOutput,
  mode: WriteMode,
  force: boolean,
  collector: Collector,
): Promise<WritePlan | undefined> {
  try {
    if (mode !== "write") {
      const isComparison = mode === "compare";
      const plan = planOf(output, isComparison || force, collector);
      if (collector.hasErrors) return undefined;
      return isComparison ? withManifest(plan, output) : plan;
    }
    return await withFolderLock(output.folder, (beat) => {
      recover(output.folder);
      const plan = planOf(output, force, collector);
      if (collector.hasErrors) return undefined;
      carryOut(plan, output, beat);
      return plan;
    });
  } catch (error) {
    reportFailure(error, output.label, collector);
    return undefined;
  }
}

/** Says why a folder cannot be written; errors that are not the system's are thrown on. */
export function reportFailure(
  error: unknown,
  label: string,
  collector: Collector,
): void {
  if (error instanceof FolderBusyError) {
    collector.report("write/busy", undefined, { path: label });
  } else if (error instanceof Error && "code" in error && "syscall" in error) {
    const reason = reasons.get(String(error.code)) ?? String(error.code);
    collector.report("write/failed", undefined, { path: label, reason });
  } else throw error;
}

function planOf(
  { files, folder, label }: PackageOutput,
  force: boolean,
  collector: Collector,
): WritePlan {
  const manifest = readManifest(folder);
  return planWrites(files, { folder, label, manifest, collector, force });
}

/** With what would happen to the manifest, which is generated like the rest. */
function withManifest(
  plan: WritePlan,
  { folder, manifest }: PackageOutput,
): WritePlan {
  const path = manifestName;
  const after = printManifest(manifest);
  const before = contentOf(join(folder, path));
  if (before !== undefined && withoutReturns(before) === after) return plan;
  const action: WriteAction =
    before === undefined
      ? { path, kind: "create", after }
      : { path, kind: "update", before, after };
  return { ...plan, actions: [...plan.actions, action] };
}

function carryOut(
  plan: WritePlan,
  { folder, manifest }: PackageOutput,
  beat: () => void,
): void {
  const text = printManifest(manifest);
  const old = readManifest(folder);
  const isSame =
    plan.actions.every(({ kind }) => kind === "same") &&
    old !== undefined &&
    printManifest(old) === text;
  if (!isSame) applyPlan(plan, { path: manifestName, text }, beat);
  touchManifest(folder);
}

/** Node's own messages name absolute paths, which output must not depend on. */
const reasons: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission denied"],
  ["EPERM", "operation not permitted"],
  ["EROFS", "the disk is read-only"],
  ["ENOSPC", "the disk is full"],
  ["EDQUOT", "the disk quota is used up"],
  ["ENOTDIR", "a file stands where a folder is needed"],
  ["EEXIST", "a file stands where a folder is needed"],
  ["EISDIR", "a folder stands where a file is needed"],
  ["ELOOP", "symbolic links lead in a circle"],
  ["ENAMETOOLONG", "a name is too long"],
  ["EBUSY", "something in it was changed at the same time"],
  ["EMFILE", "too many files are open"],
  ["ENOENT", "a folder on the way does not exist"],
]);
