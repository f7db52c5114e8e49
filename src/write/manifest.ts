import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CallStyle } from "../ir/types/operation.js";

/** The file in which a package remembers what the generator wrote. */
export const manifestName = ".sdkwright.json";

/**
 * What the last run wrote: it tells generated files from other people's, and
 * keeps choices that must not change under callers.
 */
export interface Manifest {
  /** Hash of everything the output depends on: sources, configuration, templates, generator. */
  readonly fingerprint: string;
  /** Content hash of every generated file, by path below the package. */
  readonly files: ReadonlyMap<string, string>;
  /** How each operation's arguments are passed, by operation id. */
  readonly calls: ReadonlyMap<string, CallStyle>;
}

/** Content hash as the manifest holds it: SHA-256, hexadecimal, first 32 digits. */
export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

/** Reads the manifest of a package folder; undefined when there is none that can be read. */
export async function readManifest(
  folder: string,
): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, manifestName), "utf8").catch(
    () => undefined,
  );
  return text === undefined ? undefined : parseManifest(text);
}

/** The manifest as it is written: stable order, one member a line. */
export function printManifest(manifest: Manifest): string {
  const body = {
    about: "Written by sdkwright; it tells generated files from yours.",
    fingerprint: manifest.fingerprint,
    files: Object.fromEntries(sorted(manifest.files)),
    calls: Object.fromEntries(sorted(manifest.calls)),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

function parseManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return undefined;
    const { fingerprint, files, calls } = value;
    if (typeof fingerprint !== "string" || !isRecord(files)) return undefined;
    return {
      fingerprint,
      files: new Map(
        Object.entries(files).filter(
          (entry): entry is [string, string] => typeof entry[1] === "string",
        ),
      ),
      calls: new Map(
        Object.entries(isRecord(calls) ? calls : {}).filter(
          (entry): entry is [string, CallStyle] => isCallStyle(entry[1]),
        ),
      ),
    };
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCallStyle(value: unknown): value is CallStyle {
  return (
    isRecord(value) &&
    Array.isArray(value["positional"]) &&
    value["positional"].every((name) => typeof name === "string") &&
    ["flat", "nested", "none"].includes(String(value["body"]))
  );
}

function sorted<Value>(
  map: ReadonlyMap<string, Value>,
): readonly (readonly [string, Value])[] {
  return [...map].sort(([left], [right]) => (left < right ? -1 : 1));
}
