import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileStatus } from "../spec/file-status.js";

/** A file that may configure sdkwright. */
export interface ConfigFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** A configuration that the system does not hand out. */
export class UnreadableConfig extends Error {
  override readonly name = "UnreadableConfig";
  readonly path: string;
  /** The system's code: `EACCES`. */
  readonly code: string;

  constructor(path: string, cause: unknown) {
    super(`${path} cannot be read`, { cause });
    this.path = path;
    const isSystem = cause instanceof Error && "code" in cause;
    this.code = isSystem ? String(cause.code) : "it is no text";
  }
}

/** File names of a configuration of its own, in order of mention. */
export const configNames: readonly string[] = [
  "sdkwright.config.ts",
  "sdkwright.config.js",
  "sdkwright.config.mjs",
  "sdkwright.config.json",
];

/**
 * The configurations of the nearest package: of the first folder, upwards from
 * the given one, that holds a package.json or a configuration. Throws
 * `UnreadableConfig` when one of them cannot be read.
 */
export function findConfigs(start: string): readonly ConfigFile[] {
  for (let folder = start; ; folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    const own = configNames
      .map((name) => join(folder, name))
      .filter((path) => fileStatus(path) !== undefined)
      .map(readConfig);
    if (fileStatus(manifest) !== undefined) {
      const shared = readConfig(manifest);
      return mayConfigure(shared.text) ? [...own, shared] : own;
    }
    if (own.length > 0 || folder === dirname(folder)) return own;
  }
}

/** Every file that could change which configuration counts, for watching. */
export function configCandidates(start: string): readonly string[] {
  return [...configNames, "package.json"].map((name) => join(start, name));
}

/** Whether a package.json has our key; one that cannot be parsed may have it. */
function mayConfigure(text: string): boolean {
  if (!text.includes("sdkwright")) return false;
  try {
    const value: unknown = JSON.parse(text);
    return (
      typeof value === "object" &&
      value !== null &&
      Object.hasOwn(value, "sdkwright")
    );
  } catch {
    return true;
  }
}

function readConfig(path: string): ConfigFile {
  try {
    const text = readFileSync(path, "utf8");
    return { path, text: text.replace(/^\uFEFF/, "") };
  } catch (error) {
    throw new UnreadableConfig(path, error);
  }
}
