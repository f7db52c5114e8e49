import { resolve } from "node:path";
import { analyse, type Phase } from "./analyse.js";
import type { Config } from "./config/config.js";
import type { InputOptions } from "./config/input.js";
import { resolveTargets } from "./config/targets.js";
import { createCollector } from "./diagnostics/collector.js";
import { emitterNames } from "./emit/index.js";
import { gather, type Run } from "./gather.js";
import type { LintResult } from "./result.js";

/** What `lint` takes; everything may be left out. */
export interface LintOptions extends InputOptions {
  /** Where relative paths start and the configuration is looked for; the process's by default. */
  readonly workingDirectory?: string;
  /** Used instead of the configuration of the nearest package. */
  readonly config?: Config;
  /** Documents to look at; all of the configuration by default. */
  readonly specs?: readonly string[];
  /** Warnings are errors, and so are losses. */
  readonly strict?: boolean;
  /** Told of each phase of each document before it starts. */
  readonly onPhase?: (phase: Phase, spec: string) => void;
}

/**
 * Finds everything that generating would find wrong with documents, and
 * writes nothing. What is thrown is a bug.
 */
export async function lint(options: LintOptions = {}): Promise<LintResult> {
  const started = performance.now();
  const workingDirectory = resolve(options.workingDirectory ?? ".");
  const configuration = createCollector();
  const { targets, inputs } = await resolveTargets(
    { ...options, workingDirectory },
    emitterNames,
    configuration,
  );
  const runs: Run[] = [];
  for (const target of targets) {
    const { severity, spec } = target;
    const { strict = false } = options;
    const collector = createCollector({ strict, severity });
    const analysis = await analyse({
      target,
      workingDirectory,
      collector,
      recorded: () => new Map(),
      strict,
      onPhase: (phase) => options.onPhase?.(phase, spec),
    });
    runs.push({ ...analysis, collector });
  }
  const findings = gather(configuration, inputs, runs, started);
  return { ...findings, specs: targets.map(({ spec }) => spec) };
}
