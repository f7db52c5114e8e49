import type { PackageResult, StaleFile } from "../result.js";
import { unifiedDiff } from "./unified-diff.js";

/** How much of a stale package is shown. */
const limit = { files: 10, lines: 24 } as const;

/** What is stale in a package: a short diff a file, from what is to what should be. */
export function renderStale(
  { folder, stale }: PackageResult,
  color: boolean,
): string {
  const shown = stale.slice(0, limit.files);
  const parts = shown.map((file) => renderFile(folder, file, color));
  const left = stale.length - shown.length;
  if (left > 0) parts.push(`… and ${left} more stale files\n`);
  return parts.join("");
}

function renderFile(
  folder: string,
  { path, before, after }: StaleFile,
  color: boolean,
): string {
  const name = `${folder}/${path}`;
  const head = [
    before === undefined ? "--- /dev/null" : `--- ${name}`,
    after === undefined ? "+++ /dev/null" : `+++ ${name}`,
  ];
  const lines = [
    ...head,
    ...unifiedDiff(before ?? "", after ?? "", limit.lines),
  ];
  return lines.map((line) => `${color ? paint(line) : line}\n`).join("");
}

function paint(line: string): string {
  if (/^(?:---|\+\+\+)/.test(line)) return `\u001B[1m${line}\u001B[0m`;
  if (line.startsWith("@@")) return `\u001B[36m${line}\u001B[0m`;
  if (line.startsWith("-")) return `\u001B[31m${line}\u001B[0m`;
  return line.startsWith("+") ? `\u001B[32m${line}\u001B[0m` : line;
}
