import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CallStyle } from "../ir/types/operation.js";

/** The file in which a package remembers what the generator wrote. */
export const manifestName = ".sdkwright.json";

/**
 * What the last run wrote: it tells generated files from other people's, and
 * keeps choices that must not change under callers.
 */
export interface Manifest {
  /** npm name of the package. */
  readonly name: string;
  /** Hash of everything the output depends on: sources, configuration, templates, generator. */
  readonly fingerprint: string;
  /** Content hash of every document that was read, by path relative to the root document's folder. */
  readonly sources: ReadonlyMap<string, string>;
  /** Warnings of the run that wrote it. */
  readonly warnings: number;
  /** Content hash of every generated file, by path below the package. */
  readonly files: ReadonlyMap<string, string>;
  /** How each operation's arguments are passed, by operation id. */
  readonly calls: ReadonlyMap<string, CallStyle>;
}

/** Content hash as the manifest holds it: SHA-256, hexadecimal, first 32 digits. */
export function hashText(text: string | Uint8Array): string {
  return hash("sha256", text, "hex").slice(0, 32);
}

/** The same of a text file: line ends do not count, as git may change them. */
export function hashLines(text: string | Uint8Array): string {
  if (typeof text === "string") return hashText(withoutReturns(text));
  const decoded = text.includes(RETURN) ? decoder.decode(text) : undefined;
  return hashText(decoded === undefined ? text : withoutReturns(decoded));
}

const RETURN = 0x0d;

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text with `\n` at the line ends. */
export function withoutReturns(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
}

/** Reads the manifest of a package folder; undefined when there is none that can be read. */
export function readManifest(folder: string): Manifest | undefined {
  try {
    return parseManifest(readFileSync(join(folder, manifestName), "utf8"));
  } catch {
    return undefined;
  }
}

/** The manifest as it is written: stable order, one member a line. */
export function printManifest(manifest: Manifest): string {
  const body = {
    about: "Written by sdkwright; it tells generated files from yours.",
    name: manifest.name,
    fingerprint: manifest.fingerprint,
    warnings: manifest.warnings,
    sources: Object.fromEntries(sorted(manifest.sources)),
    files: Object.fromEntries(sorted(manifest.files)),
    calls: Object.fromEntries(sorted(manifest.calls)),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

function parseManifest(text: string): Manifest | undefined {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) return undefined;
  const { name, fingerprint, warnings, sources, files, calls } = value;
  if (!isRecord(files)) return undefined;
  return {
    name: typeof name === "string" ? name : "",
    fingerprint: typeof fingerprint === "string" ? fingerprint : "",
    warnings: typeof warnings === "number" ? warnings : 0,
    sources: mapOf(sources, isString),
    files: mapOf(files, isString),
    calls: mapOf(calls, isCallStyle),
  };
}

function mapOf<Value>(
  value: unknown,
  accepts: (item: unknown) => item is Value,
): ReadonlyMap<string, Value> {
  const entries = isRecord(value) ? Object.entries(value) : [];
  return new Map(
    entries.filter((entry): entry is [string, Value] => accepts(entry[1])),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isCallStyle(value: unknown): value is CallStyle {
  return (
    isRecord(value) &&
    Array.isArray(value["positional"]) &&
    value["positional"].every(isString) &&
    ["flat", "nested", "none"].includes(String(value["body"]))
  );
}

function sorted<Value>(
  map: ReadonlyMap<string, Value>,
): readonly (readonly [string, Value])[] {
  return [...map].sort(([left], [right]) => (left < right ? -1 : 1));
}
