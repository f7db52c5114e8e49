import type { Schema, Shape } from "../types/schema.js";
import type { Inexpressible } from "./losses.js";

/** What deriving one shape asks of the others. */
export interface ShapeContext {
  /** The shape of a schema where another one mentions it: `ref` if it has a name. */
  mention(schema: Schema): Shape;
  /** The shape behind a `ref`; undefined while that is still being derived. */
  resolve(target: Schema): Shape | undefined;
  /** Whether an enum of texts may have further values when it is received. */
  isOpen(schema: Schema): boolean;
  /** Notes something the shape of a schema does not say. */
  lose(schema: Schema, construct: Inexpressible): void;
}

/** The shape that says nothing. */
export const unknownShape: Shape = { kind: "unknown" };

/** The shape of no value. */
export const neverShape: Shape = { kind: "never" };

/** Any object. */
export const recordShape: Shape = {
  kind: "object",
  properties: [],
  additional: unknownShape,
};
