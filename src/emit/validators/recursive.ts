import type { Schema } from "../../ir/types/index.js";
import type { SchemaGraph } from "./schema-graph.js";

/** What is known of a schema that a walk has come to. */
interface Visit {
  readonly schema: Schema;
  readonly parts: readonly Schema[];
  readonly order: number;
  /** The earliest schema on the way that can be reached again. */
  low: number;
  /** Which of the parts is the next to look at. */
  next: number;
  isOpen: boolean;
}

/**
 * The schemas that contain themselves: values that fit them may be nested to
 * any depth. Tarjan's strongly connected components, without recursion.
 */
export function recursiveSchemas({
  parts: applied,
}: SchemaGraph): ReadonlySet<Schema> {
  const recursive = new Set<Schema>();
  const visits = new Map<Schema, Visit>();
  const open: Visit[] = [];
  const way: Visit[] = [];
  for (const root of applied.keys()) {
    if (!visits.has(root)) enter(root);
    for (let visit = way.at(-1); visit; visit = way.at(-1)) {
      const part = visit.parts[visit.next];
      visit.next += 1;
      if (part === undefined) leave(visit);
      else look(visit, part);
    }
  }
  return recursive;

  /** What has no parts leads nowhere. */
  function enter(schema: Schema): void {
    const parts = applied.get(schema);
    if (parts === undefined) return;
    const order = visits.size;
    const visit = { schema, parts, order, low: order, next: 0, isOpen: true };
    visits.set(schema, visit);
    open.push(visit);
    way.push(visit);
  }

  function look(visit: Visit, part: Schema): void {
    if (part === visit.schema) recursive.add(part);
    const seen = visits.get(part);
    if (seen === undefined) enter(part);
    else if (seen.isOpen) visit.low = Math.min(visit.low, seen.order);
  }

  function leave(visit: Visit): void {
    way.pop();
    const above = way.at(-1);
    if (above) above.low = Math.min(above.low, visit.low);
    if (visit.low < visit.order) return;
    const circle = open.splice(open.lastIndexOf(visit));
    for (const member of circle) {
      member.isOpen = false;
      if (circle.length > 1) recursive.add(member.schema);
    }
  }
}
