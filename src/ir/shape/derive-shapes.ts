import type { Loss } from "../types/loss.js";
import type { Schema, Shape } from "../types/schema.js";
import { deriveShape } from "./derive-shape.js";
import { shapeGap } from "./losses.js";
import type { ShapeContext } from "./shape-context.js";

/** A schema whose shape is still to be set. */
export type Shapeless = Schema & { shape: Shape };

/**
 * Derives the shapes of all nodes. A node comes after the first that mentions
 * it, so they are taken from the end: what is mentioned is mostly ready, and
 * deep nesting needs no deep recursion.
 */
export function deriveShapes(schemas: readonly Shapeless[]): readonly Loss[] {
  const pending = new Map<Schema, Shapeless>(
    schemas.map((schema) => [schema, schema]),
  );
  const running = new Set<Schema>();
  const losses: Loss[] = [];

  const context: ShapeContext = {
    mention: (schema) =>
      schema.name === undefined
        ? (ready(schema) ?? { kind: "unknown" })
        : { kind: "ref", target: schema },
    resolve: ready,
    lose: ({ origin }, construct) => {
      const [keyword] = construct.split(" ");
      const pointer = `${origin.pointer}/${keyword}`;
      losses.push({ ...shapeGap(construct), origin: { ...origin, pointer } });
    },
  };

  for (const schema of schemas.toReversed()) ready(schema);
  return losses;

  function ready(schema: Schema): Shape | undefined {
    const draft = pending.get(schema);
    if (!draft) return running.has(schema) ? undefined : schema.shape;
    pending.delete(schema);
    running.add(schema);
    draft.shape = deriveShape(schema, context);
    running.delete(schema);
    return draft.shape;
  }
}
