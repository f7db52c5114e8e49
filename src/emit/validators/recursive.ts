import type { Schema } from "../../ir/types/index.js";
import { partsOf } from "./parts-of.js";

/** Where a walk through the schemas stands. */
interface Step {
  readonly schema: Schema;
  readonly parts: readonly Schema[];
  next: number;
}

interface Visit {
  readonly order: number;
  /** The earliest schema on the way that can be reached again. */
  low: number;
  isOpen: boolean;
}

/**
 * The schemas that contain themselves: values that fit them may be nested to
 * any depth. Tarjan's strongly connected components, without recursion.
 */
export function recursiveSchemas(
  roots: readonly Schema[],
): ReadonlySet<Schema> {
  const recursive = new Set<Schema>();
  const visits = new Map<Schema, Visit>();
  const open: Schema[] = [];
  const way: Step[] = [];
  for (const root of roots) {
    if (!visits.has(root)) enter(root);
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const part = step.parts[step.next];
      step.next += 1;
      if (part === undefined) leave(step);
      else look(step, part);
    }
  }
  return recursive;

  function enter(schema: Schema): void {
    visits.set(schema, { order: visits.size, low: visits.size, isOpen: true });
    open.push(schema);
    way.push({ schema, parts: partsOf(schema.assertions), next: 0 });
  }

  function look({ schema }: Step, part: Schema): void {
    if (part === schema) recursive.add(schema);
    const seen = visits.get(part);
    if (seen === undefined) enter(part);
    else if (seen.isOpen) lower(schema, seen.order);
  }

  function leave({ schema }: Step): void {
    way.pop();
    const visit = visits.get(schema);
    if (visit === undefined) return;
    const above = way.at(-1);
    if (above) lower(above.schema, visit.low);
    if (visit.low < visit.order) return;
    const circle = open.splice(open.lastIndexOf(schema));
    for (const member of circle) {
      const held = visits.get(member);
      if (held) held.isOpen = false;
      if (circle.length > 1) recursive.add(member);
    }
  }

  function lower(schema: Schema, order: number): void {
    const visit = visits.get(schema);
    if (visit && order < visit.low) visit.low = order;
  }
}
