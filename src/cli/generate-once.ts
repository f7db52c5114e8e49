import { generate, type GenerateOptions } from "../generate.js";
import type { GenerateResult, PackageResult } from "../result.js";
import {
  checkReportTarget,
  locateLosses,
  writeLossReport,
} from "./loss-report.js";
import { createProgress } from "./progress.js";
import {
  isWrongUsage,
  reportFindings,
  writeJson,
  type Format,
} from "./report-findings.js";
import { renderStale } from "./stale-files.js";
import { dryRunLines, summaryLine } from "./summary.js";
import { wantsColor, type Terminal } from "./terminal.js";

/** What is to be generated, and how that is reported. */
export interface GenerateRequest {
  readonly generate: Omit<GenerateOptions, "workingDirectory" | "onPhase">;
  readonly format: Format;
  readonly quiet: boolean;
  /** Where all losses are listed: a file, or `-` for stdout. */
  readonly report?: string;
  /** Not the first time: packages that did not change are not worth a line. */
  readonly isAgain?: boolean;
}

/** What came of it. */
export interface GenerateOutcome {
  readonly exitCode: number;
  readonly result: GenerateResult;
}

/** Generates and reports: diagnostics on stderr, results on stdout. */
export async function generateOnce(
  request: GenerateRequest,
  terminal: Terminal,
): Promise<GenerateOutcome> {
  const { format, quiet, report } = request;
  if (report !== undefined) checkReportTarget(report, terminal.cwd);
  const isSilent = quiet || format === "json";
  const progress = createProgress(terminal, isSilent);
  const result = await generate({
    ...request.generate,
    losses: report !== undefined,
    workingDirectory: terminal.cwd,
    onPhase: (phase, spec) => progress.show(`${spec}: ${phase}`),
  }).finally(progress.clear);
  reportFindings(result, format, quiet, terminal);
  if (report !== undefined) writeLossReport(result, report, format, terminal);
  if (format === "json") writeResult(result, request, terminal);
  else reportPackages(result, request, terminal);
  const isUsage = isWrongUsage(result.diagnostics);
  return { exitCode: result.ok ? 0 : isUsage ? 2 : 1, result };
}

function reportPackages(
  { packages }: GenerateResult,
  { generate: options, quiet, isAgain }: GenerateRequest,
  terminal: Terminal,
): void {
  const { stdout } = terminal;
  for (const each of packages) {
    if (options.check) {
      stdout.write(renderStale(each, wantsColor(stdout, terminal)));
    }
    if (quiet || !isComplete(each)) continue;
    if (isAgain && each.isUnchanged) continue;
    if (options.dryRun) stdout.write(dryRunLines(each));
    stdout.write(summaryLine(each, options));
  }
}

/** Whether a package went all the way; one with an error has no files to count. */
function isComplete({ ok, stale }: PackageResult): boolean {
  return ok || stale.length > 0;
}

function writeResult(
  result: GenerateResult,
  { report }: GenerateRequest,
  terminal: Terminal,
): void {
  const { ok, seconds } = result;
  const packages = result.packages.map(({ stale, ...each }) => ({
    ...each,
    stale: stale.map(({ path }) => path),
  }));
  const losses = report === "-" ? { losses: locateLosses(result) } : {};
  writeJson({ ok, packages, seconds, ...losses }, result, terminal);
}
