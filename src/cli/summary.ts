import type { PackageResult } from "../result.js";

/** How the files were treated. */
export interface SummaryMode {
  readonly check?: boolean;
  readonly dryRun?: boolean;
}

/** `cloudflare: 42 files (3 created, 2 changed, 37 same, 0 deleted) in 0.4 s`. */
export function summaryLine(
  result: PackageResult,
  { check, dryRun }: SummaryMode,
): string {
  const { name, created, changed, same, deleted, seconds } = result;
  const total = created.length + changed.length + same.length;
  const counts = [
    `${created.length} created`,
    `${changed.length} changed`,
    `${same.length} same`,
    `${deleted.length} deleted`,
  ].join(", ");
  const what = check ? checkWord(result) : dryRun ? " (dry run)" : "";
  const head = `${name}: ${total} ${total === 1 ? "file" : "files"} (${counts})`;
  return `${head} in ${formatSeconds(seconds)}${what}${warningNote(result)}\n`;
}

/** What would happen, a line a file. */
export function dryRunLines(result: PackageResult): string {
  const { folder, created, changed, deleted } = result;
  const lines = [
    ...created.map((path) => `create ${folder}/${path}`),
    ...changed.map((path) => `change ${folder}/${path}`),
    ...deleted.map((path) => `delete ${folder}/${path}`),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function checkWord({ stale }: PackageResult): string {
  return stale.length === 0
    ? ": up to date"
    : ": stale, run `sdkwright generate`";
}

/** A run that did nothing does not show the warnings of the one before. */
function warningNote({ earlierWarnings: count }: PackageResult): string {
  if (count === 0) return "";
  const words = count === 1 ? "1 warning" : `${count} warnings`;
  return `; ${words} as before, see \`sdkwright lint\``;
}

function formatSeconds(seconds: number): string {
  return `${seconds < 0.1 ? seconds.toFixed(2) : seconds.toFixed(1)} s`;
}
