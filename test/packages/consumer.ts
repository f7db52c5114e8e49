import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { PackageName, Packages } from "./packages.js";

/** A project of somebody who has installed the packages; it goes when the test ends. */
export function createConsumer(
  { consumer }: Packages,
  files: Readonly<Record<string, string>>,
): string {
  const created = mkdtempSync(join(tmpdir(), "sdkwright-consumer-"));
  onTestFinished(() => rmSync(created, { recursive: true, force: true }));
  const folder = realpathSync(created);
  symlinkSync(join(consumer, "node_modules"), join(folder, "node_modules"));
  const all = { "package.json": '{ "type": "module" }', ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A package as npm installed it. */
export function installedFolder(
  { consumer }: Packages,
  name: PackageName,
): string {
  return join(consumer, "node_modules", name);
}

/** A package's manifest, as far as tests read it. */
export interface Manifest {
  readonly name: string;
  readonly exports: Readonly<
    Record<
      string,
      string | { readonly types: string; readonly default: string }
    >
  >;
  readonly [member: string]: unknown;
}

/** The manifest of a package in a folder. */
export function manifestIn(folder: string): Manifest {
  return JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as Manifest;
}
