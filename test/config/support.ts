import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { lint } from "../../src/lint.js";
import type { LintOptions } from "../../src/lint.js";

/** A document without faults. */
export const spec =
  "openapi: 3.1.1\ninfo: { title: T, version: '1' }\npaths: {}\n";

/** Writes files into a folder of their own, which goes when the test ends. */
export function writeProject(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "sdkwright-config-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries({ "a.yaml": spec, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** `code file:line:column message` of all that a configuration does wrong. */
export async function faults(
  files: Readonly<Record<string, string>>,
  options: Partial<LintOptions> = {},
): Promise<readonly string[]> {
  const workingDirectory = writeProject(files);
  const { diagnostics, locate } = await lint({ workingDirectory, ...options });
  return diagnostics.map(({ code, place, message }) => {
    const at = place && locate(place);
    const where =
      place === undefined
        ? "nowhere"
        : `${place.file}:${at?.line ?? "?"}:${at?.column ?? "?"}`;
    return `${code} ${where} ${message}`;
  });
}
