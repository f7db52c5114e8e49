import { constants } from "node:fs";
import {
  access,
  mkdir,
  readdir,
  rename,
  rm,
  rmdir,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import type { OutputFile, WriteAction, WritePlan } from "./plan.js";

/** Folder in the package in which a run prepares its files. */
const stagingName = ".sdkwright-staging";

/**
 * Carries out a plan. Every new text is written beside the package first;
 * only when all of them are on disk are files renamed into place, the old
 * ones kept aside until the last. Whatever goes wrong, the old output comes
 * back: at once, or at the next start when the process was killed.
 * Throws the system's error when the folder cannot be written.
 */
export async function applyPlan(
  plan: WritePlan,
  manifest: OutputFile,
): Promise<void> {
  const changes = plan.actions.filter(({ kind }) => kind !== "same");
  const staging = join(plan.folder, stagingName);
  await mkdir(plan.folder, { recursive: true });
  await access(plan.folder, constants.W_OK);
  await recover(plan.folder);
  try {
    await stage(staging, changes, manifest);
    await commit(plan.folder, staging, [
      ...changes,
      { path: manifest.path, kind: "update" },
    ]);
  } catch (error) {
    await recover(plan.folder);
    throw error;
  }
  await rm(staging, { recursive: true, force: true });
  await removeEmptyFolders(plan.folder, changes);
}

/**
 * Brings back the old output of a run that did not end: files set aside
 * return, files that were new are removed, the staging folder goes.
 */
export async function recover(folder: string): Promise<void> {
  const staging = join(folder, stagingName);
  if (await exists(join(staging, "complete"))) {
    return rm(staging, { recursive: true, force: true });
  }
  const moved = await listFiles(join(staging, "done"));
  for (const path of moved) await rm(join(folder, path), { force: true });
  for (const path of await listFiles(join(staging, "old"))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await rename(join(staging, "old", path), join(folder, path));
  }
  await rm(staging, { recursive: true, force: true });
}

async function stage(
  staging: string,
  changes: readonly WriteAction[],
  manifest: OutputFile,
): Promise<void> {
  const texts = changes.flatMap(({ path, after }) =>
    after === undefined ? [] : [{ path, text: after }],
  );
  for (const { path, text } of [...texts, manifest]) {
    const target = join(staging, "new", path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

/**
 * Moves files into place one by one. A mark under `done` before each says
 * that what stands there from now on is not the old output.
 */
async function commit(
  folder: string,
  staging: string,
  changes: readonly Pick<WriteAction, "path" | "kind">[],
): Promise<void> {
  for (const { path, kind } of changes) {
    const target = join(folder, path);
    await moveIfPresent(target, join(staging, "old", path));
    const mark = join(staging, "done", path);
    await mkdir(dirname(mark), { recursive: true });
    await writeFile(mark, "");
    if (kind === "delete") continue;
    await mkdir(dirname(target), { recursive: true });
    await rename(join(staging, "new", path), target);
  }
  // From here on the new output is complete: nothing is to be brought back.
  await rename(join(staging, "done"), join(staging, "complete"));
  await rm(join(staging, "old"), { recursive: true, force: true });
}

async function moveIfPresent(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(folder.length + 1),
    );
}

/** Folders that a deletion left empty go too; anything else in them keeps them. */
async function removeEmptyFolders(
  folder: string,
  changes: readonly WriteAction[],
): Promise<void> {
  const parents = new Set(
    changes
      .filter(({ kind }) => kind === "delete")
      .flatMap(({ path }) => ancestors(path)),
  );
  for (const parent of [...parents].sort((a, b) => b.length - a.length)) {
    await rmdir(join(folder, parent)).catch(() => undefined);
  }
}

function ancestors(path: string): readonly string[] {
  const segments = path.split("/").slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join("/"));
}
