import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it, from the outermost inwards. Returns the
 * first that was made, undefined when all of them were there. Throws the
 * system's error: Node's own `recursive` asks again without end where the
 * system says, as in `/proc`, that a folder which exists does not.
 *
 * @param known folders that are there, which takes in those that were made
 */
export function makeFolder(
  path: string,
  known: Set<string> = new Set(),
): string | undefined {
  if (known.has(path)) return undefined;
  const missing: string[] = [];
  for (
    let folder = path;
    !known.has(folder) && !exists(folder);
    folder = dirname(folder)
  ) {
    missing.push(folder);
    if (folder === dirname(folder)) break;
  }
  const made = missing.reverse().filter(makeOne);
  if (!isFolder(path)) throw notAFolder(path);
  for (const folder of [...missing, path]) known.add(folder);
  return made[0];
}

/** Whether it was made now; another process may have been faster. */
function makeOne(path: string): boolean {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (isFolder(path)) return false;
    throw error;
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function notAFolder(path: string): Error {
  const error = new Error(`${path} is no folder`);
  return Object.assign(error, { code: "EEXIST", syscall: "mkdir", path });
}
