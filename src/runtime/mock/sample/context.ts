import type { Direction } from "../../validate/rules.js";
import type { Random } from "./random.js";

/** What making a value depends on beside its rules. */
export interface SampleContext {
  readonly random: Random;
  readonly direction: Direction;
  /** How many objects and arrays are around it. */
  readonly depth: number;
  /** Leave out whatever may be left out. */
  readonly plain: boolean;
  /** How many values may still be made before only what is needed is. */
  readonly budget: { left: number };
}

/** The context of a member or item. */
export function below(context: SampleContext): SampleContext {
  return { ...context, depth: context.depth + 1 };
}

/** Whether only what is needed is made: deep down, or when much was made already. */
export function isSparing({ plain, depth, budget }: SampleContext): boolean {
  return plain || depth > 4 || budget.left <= 0;
}
