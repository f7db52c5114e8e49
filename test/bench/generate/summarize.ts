import { median } from "../validators/measure.js";
import type { DocumentFigures, Runs } from "./run.js";
import type { Run, Usage } from "./run-process.js";

/** A generator on a document, summed up. */
export interface Summary {
  readonly name: string;
  readonly makes: string;
  /** Median CPU of a whole process, in seconds. */
  readonly cpu: number;
  /** Median over the rounds of its CPU divided by ours into an empty folder. */
  readonly ratio: number;
  /** Median of the largest resident set, in MB. */
  readonly memory: number;
}

/** What a generator did on a document, or why it failed. */
export type Outcome =
  Summary | { readonly name: string; readonly failure: string };

/** The figures of a document summed up; the first is ours. */
export function summarize(figures: DocumentFigures): readonly Outcome[] {
  const [reference] = figures.generators;
  return figures.generators.map((one) => summaryOf(one, reference ?? one));
}

function summaryOf({ name, makes, runs }: Runs, reference: Runs): Outcome {
  const failed = runs.find((run) => "failure" in run);
  if (failed !== undefined) return { name, failure: failed.failure };
  const usages = runs.filter(isUsage);
  const ratios = runs.flatMap((run, round): readonly number[] => {
    const ours = reference.runs[round];
    return isUsage(run) && isUsage(ours) ? [run.cpu / ours.cpu] : [];
  });
  return {
    name,
    makes,
    cpu: median(usages.map(({ cpu }) => cpu)),
    ratio: median(ratios),
    memory: median(usages.map(({ memory }) => memory)),
  };
}

function isUsage(run: Run | undefined): run is Usage {
  return run !== undefined && !("failure" in run);
}
