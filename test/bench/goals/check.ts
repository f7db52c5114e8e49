import { digits, type Table } from "../print/table.js";
import type { Figures } from "./figures.js";
import { goals, type Goal } from "./goals.js";

/** The goals that were measured and not reached. */
export function missedGoals(figures: Figures): readonly Goal[] {
  return goals.filter((goal) => verdict(goal, figures) === "missed");
}

/** The goals that were measured, and what came of them. */
export function goalTable(figures: Figures): Table {
  return {
    title: "Goals",
    head: ["", "goal", "measured", ""],
    rows: goals
      .filter(({ read }) => read(figures) !== undefined)
      .map((goal) => [
        goal.name,
        `${goal.bound === "at least" ? "≥" : "≤"} ${goal.limit}`,
        digits(goal.read(figures)),
        verdict(goal, figures),
      ]),
  };
}

function verdict(
  { read, bound, limit }: Goal,
  figures: Figures,
): "reached" | "missed" | "not measured" {
  const value = read(figures);
  if (value === undefined) return "not measured";
  const isReached = bound === "at least" ? value >= limit : value <= limit;
  return isReached ? "reached" : "missed";
}
