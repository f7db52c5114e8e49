import {
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { makeFolder } from "./make-folder.js";
import { removeIfEmpty, stagingName } from "./staging.js";

/** Another run holds the folder and does not end. */
export class FolderBusyError extends Error {
  override readonly name = "FolderBusyError";
}

/** How long to wait for another run, in milliseconds. */
export interface LockTiming {
  /** For a run that is alive. */
  readonly patience: number;
  /** A holder that gives no sign of life for this long is dead. */
  readonly silence: number;
}

const defaultTiming: LockTiming = { patience: 30_000, silence: 5_000 };

/**
 * Runs an action while no other process writes into the same folder, which
 * is made when it is not there. A lock that a killed process left is taken
 * over. Throws `FolderBusyError` when waiting was in vain, and the system's
 * error when the folder cannot be made.
 */
export async function withFolderLock<Result>(
  folder: string,
  action: (beat: () => void) => Result,
  timing: LockTiming = defaultTiming,
): Promise<Result> {
  const made = makeFolder(folder);
  const lock = join(folder, stagingName, "lock");
  try {
    await acquire(lock, timing);
    try {
      return action(createBeat(lock));
    } finally {
      rmSync(lock, { force: true });
      removeIfEmpty(dirname(lock));
    }
  } finally {
    if (made !== undefined) removeNewFolders(folder, made);
  }
}

async function acquire(lock: string, timing: LockTiming): Promise<void> {
  const until = Date.now() + timing.patience;
  let seen = { sign: "", since: Date.now() };
  let vanished = 0;
  while (!tryCreate(lock, vanished > maxVanished)) {
    const sign = signOfLife(lock);
    if (sign === undefined) {
      vanished++;
      continue;
    }
    if (sign.sign !== seen.sign) seen = { sign: sign.sign, since: Date.now() };
    const isSilent = Date.now() - seen.since >= timing.silence;
    if (sign.isDead || isSilent) takeAway(lock, sign.sign);
    else if (Date.now() >= until) throw new FolderBusyError(lock);
    else await sleep(25);
  }
}

/** How often another run may remove the folder just before we write into it. */
const maxVanished = 100;

function tryCreate(lock: string, isLast: boolean): boolean {
  try {
    makeFolder(dirname(lock));
    writeFileSync(lock, `${process.pid} ${hostname()}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === "EEXIST") return false;
    // The other run removed the folder between the two calls, or it never can be.
    if (code === "ENOENT" && !isLast) return false;
    throw error;
  }
}

/** Who holds the lock and when it last gave a sign; undefined when it is free by now. */
function signOfLife(
  lock: string,
): { readonly sign: string; readonly isDead: boolean } | undefined {
  try {
    const [pid = "", host = ""] = readFileSync(lock, "utf8").trim().split(" ");
    const sign = `${pid} ${host} ${statSync(lock).mtimeMs}`;
    return { sign, isDead: host === hostname() && !isAlive(Number(pid)) };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** Removes a dead lock; by renaming, so that a living one put there meanwhile is noticed and returned. */
function takeAway(lock: string, sign: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    if (signOfLife(aside)?.sign === sign) rmSync(aside, { force: true });
    else renameSync(aside, lock);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

/** Gives a sign of life, once a second at most. */
function createBeat(lock: string): () => void {
  let last = Date.now();
  return () => {
    const now = Date.now();
    if (now - last < 1_000) return;
    last = now;
    utimesSync(lock, new Date(now), new Date(now));
  };
}

/** Folders made for a run that then wrote nothing do not stay. */
function removeNewFolders(folder: string, first: string): void {
  for (let path = folder; path.length >= first.length; path = dirname(path)) {
    removeIfEmpty(path);
    if (path === dirname(path)) return;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
