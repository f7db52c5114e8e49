import type { Loss } from "../types/loss.js";
import type { Schema, Shape } from "../types/schema.js";
import { deriveShape } from "./derive-shape.js";
import { shapeGap } from "./losses.js";
import type { ShapeContext } from "./shape-context.js";

/** A schema whose shape is still to be set. */
export type Shapeless = Schema & { shape: Shape };

/**
 * Derives the shapes of all nodes; the enums of some are open. A node comes after the first that mentions
 * it, so they are taken from the end: what is mentioned is mostly ready, and
 * deep nesting needs no deep recursion.
 */
export function deriveShapes(
  schemas: readonly Shapeless[],
  open: ReadonlySet<Schema>,
): readonly Loss[] {
  const losses: Loss[] = [];
  for (const schema of schemas) schema.shape = pending;

  const context: ShapeContext = {
    mention: (schema) =>
      schema.name === undefined
        ? (ready(schema) ?? { kind: "unknown" })
        : { kind: "ref", target: schema },
    resolve: ready,
    isOpen: (schema) => open.has(schema),
    lose: ({ origin }, construct) => {
      const [keyword] = construct.split(" ");
      const pointer = `${origin.pointer}/${keyword}`;
      losses.push({ ...shapeGap(construct), origin: { ...origin, pointer } });
    },
  };

  for (const schema of schemas.toReversed()) ready(schema);
  return losses;

  function ready(schema: Shapeless): Shape | undefined {
    if (schema.shape === running) return undefined;
    if (schema.shape !== pending) return schema.shape;
    schema.shape = running;
    schema.shape = deriveShape(schema, context);
    return schema.shape;
  }
}

/** Stands for a shape that nobody has asked for yet. */
const pending: Shape = { kind: "unknown" };

/** Stands for a shape that is being derived. */
const running: Shape = { kind: "unknown" };
