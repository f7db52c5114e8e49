import type { Direction, Rules } from "../../validate/rules.js";
import type { Random } from "./random.js";

/** What making a value depends on beside its rules. */
export interface SampleContext {
  readonly random: Random;
  readonly direction: Direction;
  /** How many objects and arrays are around it. */
  readonly depth: number;
  /** From which depth on only what is needed is made. */
  readonly deepest: number;
  /** Name of the member it is made for, or of the list it is an item of. */
  readonly name: string;
  /** Leave out whatever may be left out. */
  readonly plain: boolean;
  /** Of which `oneOf` the other branches are made sure not to fit as well. */
  readonly exclusive: "tagged" | "all" | "untagged";
  /** The rules of the objects around it. */
  readonly open: readonly Rules[];
  /** How many values may still be made before only what is needed is. */
  readonly budget: { left: number };
  /** How often no value was found for some rules. */
  readonly failures: Map<Rules, number>;
}

/** A value that was made; undefined where none was found. */
export type Made = { readonly value: unknown } | undefined;

/** Makes one value for several rules. */
export type Generate = (
  rules: readonly Rules[],
  context: SampleContext,
) => Made;

/** The context of a member or item. */
export function below(
  context: SampleContext,
  open: readonly Rules[],
  name: string = context.name,
): SampleContext {
  return {
    ...context,
    name,
    depth: context.depth + 1,
    open: [...context.open, ...open],
  };
}

/** Whether only what is needed is made: deep down, or when much was made already. */
export function isSparing({
  plain,
  depth,
  deepest,
  budget,
}: SampleContext): boolean {
  return plain || depth >= deepest || budget.left <= 0;
}
