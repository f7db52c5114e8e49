import type { Issue } from "../issue.js";
import { placeOf, type Explain } from "./place.js";

/** Every way in which a value does not fit, at most 100, by who explains the whole of it. */
export function issuesOf(explain: Explain, value: unknown): readonly Issue[] {
  const issues: Issue[] = [];
  const report = { issues, tally: undefined, budget: { branches: 1000 } };
  explain(placeOf(value, undefined, "", report));
  return issues;
}
