import { summarize } from "../diagnostics/render/text.js";
import { lint, type LintOptions } from "../lint.js";
import {
  checkReportTarget,
  locateLosses,
  summarizeLosses,
  writeLossReport,
} from "./loss-report.js";
import { createProgress } from "./progress.js";
import { reportFindings, writeJson, type Format } from "./report-findings.js";
import type { Terminal } from "./terminal.js";

/** What is to be looked at, and how that is reported. */
export interface LintRequest {
  readonly lint: Omit<LintOptions, "workingDirectory" | "onPhase">;
  readonly format: Format;
  readonly quiet: boolean;
  /** Where all losses are listed: a file, or `-` for stdout. */
  readonly report?: string;
}

/** Lints and reports; resolves to the exit code. */
export async function lintOnce(
  request: LintRequest,
  terminal: Terminal,
): Promise<number> {
  const { format, quiet, report } = request;
  if (report !== undefined) checkReportTarget(report, terminal.cwd);
  const progress = createProgress(terminal, quiet || format === "json");
  const result = await lint({
    ...request.lint,
    workingDirectory: terminal.cwd,
    onPhase: (phase, spec) => progress.show(`${spec}: ${phase}`),
  }).finally(progress.clear);
  reportFindings(result, format, quiet, terminal);
  const { ok, specs, seconds, diagnostics } = result;
  if (report !== undefined) writeLossReport(result, report, format, terminal);
  if (format === "json") {
    const losses = locateLosses(result);
    writeJson({ ok, specs, seconds, losses }, result, terminal);
  } else if (!quiet && specs.length > 0) {
    if (report === undefined) terminal.stdout.write(summarizeLosses(result));
    const found = summarize(diagnostics) || "nothing wrong";
    terminal.stdout.write(`${specs.join(", ")}: ${found}\n`);
  }
  return ok ? 0 : 1;
}
