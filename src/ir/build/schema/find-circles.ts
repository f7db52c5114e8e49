import type { Schema } from "../../types/schema.js";
import {
  inPlaceSteps,
  type InPlaceKeyword,
  type InPlaceStep,
} from "./in-place.js";

/** A step of a circle: `from` applies the next step's `from` by `keyword`. */
export interface CircleStep {
  readonly from: Schema;
  readonly keyword: InPlaceKeyword;
}

interface Frame {
  readonly schema: Schema;
  readonly steps: readonly InPlaceStep[];
  next: number;
}

/**
 * Finds schemas that lead back to themselves on the same value, so that
 * checking it would never end. `visit` is called for each circle as it is
 * found and may cut it.
 */
export function findCircles(
  schemas: Iterable<Schema>,
  visit: (circle: readonly CircleStep[]) => void,
): void {
  const done = new Set<Schema>();
  const open = new Map<Schema, number>();
  const stack: Frame[] = [];

  for (const schema of schemas) {
    enter(schema);
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const step = frame.steps[frame.next];
      frame.next += 1;
      if (step) enter(step.to);
      else leave(frame.schema);
    }
  }

  function enter(schema: Schema): void {
    const start = open.get(schema);
    if (start !== undefined) visit(stack.slice(start).map(describe));
    if (start !== undefined || done.has(schema)) return;
    open.set(schema, stack.length);
    stack.push({ schema, steps: inPlaceSteps(schema.assertions), next: 0 });
  }

  function leave(schema: Schema): void {
    stack.pop();
    open.delete(schema);
    done.add(schema);
  }
}

function describe({ schema, steps, next }: Frame): CircleStep {
  return { from: schema, keyword: steps[next - 1]?.keyword ?? "refs" };
}
