import type { Collector } from "./diagnostics/collector.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import type { Locate } from "./diagnostics/render/locate.js";
import type { Loss } from "./ir/types/index.js";
import type { Findings } from "./result.js";

/** What one document came to. */
export interface Run {
  readonly collector: Collector;
  readonly locate: Locate;
  /** Absolute paths. */
  readonly inputs: readonly string[];
  readonly losses?: readonly Loss[];
}

/** Puts the findings of the configuration and of all documents together. */
export function gather(
  configuration: Collector,
  configInputs: readonly string[],
  runs: readonly Run[],
  started: number,
): Findings {
  const locate: Locate = (place) => {
    for (const run of runs) {
      const located = run.locate(place);
      if (located?.text !== undefined) return located;
    }
    return locateText(configuration, place);
  };
  const collectors = [configuration, ...runs.map((run) => run.collector)];
  const diagnostics = withoutRepeats(
    collectors.flatMap((collector) => collector.diagnostics),
  );
  return {
    ok: diagnostics.every(({ severity }) => severity !== "error"),
    diagnostics,
    losses: withoutRepeats(runs.flatMap(({ losses = [] }) => losses)),
    locate,
    inputs: [
      ...new Set([...configInputs, ...runs.flatMap((run) => run.inputs)]),
    ].sort(),
    seconds: (performance.now() - started) / 1000,
  };
}

/** Finds lines and columns in the texts that a collector keeps. */
function locateText(
  collector: Collector,
  place: Parameters<Locate>[0],
): ReturnType<Locate> {
  if ("pointer" in place) return undefined;
  const { file, line, column } = place;
  const text = collector.textOf(file);
  return { line, column, ...(text !== undefined && { text }) };
}

/** Two packages made from one document find the same faults and losses in it. */
function withoutRepeats<Finding extends Diagnostic | Loss>(
  findings: readonly Finding[],
): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const finding of findings) {
    const key = JSON.stringify(finding);
    if (!found.has(key)) found.set(key, finding);
  }
  return [...found.values()];
}
