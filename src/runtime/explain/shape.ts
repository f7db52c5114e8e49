import { refuse, wanting, type Wanted } from "./note.js";
import { inside, type Place } from "./place.js";

/** Tells whether a value meets what is asked. */
export type Test = (value: unknown) => boolean;

/** What is asked of a value. */
export interface Shape {
  /** The verdict on all of it, where a function gives one. */
  readonly fits: Test | undefined;
  /** Whether a value is of the type, and what messages say that is; undefined where any is. */
  readonly isTyped: Test | undefined;
  readonly type: Wanted;
  /** What is asked of values of the type. */
  readonly parts: readonly Part[];
}

/** One of the things that are asked of a value. */
export interface Part {
  /** Whether a value of the type meets the part, where that is as soon told. */
  readonly fits?: Test | undefined;
  /** Says what is wrong with a value; nothing where it meets the part. */
  readonly explain: (at: Place) => void;
  /** What other shape is asked of the same value. */
  readonly also?: Shape;
  /** What is asked of members. */
  readonly members?: readonly Member[];
  /** The only value that fits, where it is a scalar. */
  readonly only?: { readonly value: unknown };
}

/** A member that is declared. */
export interface Member {
  readonly name: string;
  /** The step of pointers that leads to it. */
  readonly step: string;
  readonly shape: Shape;
  readonly isRequired: boolean;
  /** The only value that fits, where it is a scalar. */
  readonly only: Part["only"];
  /** The number of the last object in which it was met, below zero where it did not fit. */
  met: number;
  /** The one that followed it in the first object. */
  next: Member | undefined;
}

/** The shape of all values of a type, which fits what passes the test. */
export function ofType(isTyped: Test, words: string): Shape {
  return { fits: isTyped, isTyped, type: wanting(words), parts: [] };
}

/** What asks nothing. */
export const anything: Shape = {
  fits: () => true,
  isTyped: undefined,
  type: { words: "", says: "" },
  parts: [],
};

/** A shape that asks more of values of a type; without a verdict of its own, what all parts tell. */
export function shapeOf(
  verdict: Test | undefined,
  { isTyped, type }: Shape,
  ...parts: readonly Part[]
): Shape {
  return { fits: verdict ?? verdictOf(isTyped, parts), isTyped, type, parts };
}

function verdictOf(
  isTyped: Test | undefined,
  parts: readonly Part[],
): Test | undefined {
  const [first, ...others] = parts.map(({ fits }) => fits);
  return first && isTyped && others.length === 0
    ? (value) => isTyped(value) && first(value)
    : undefined;
}

/** Says what is wrong with a value; nothing where it is of the shape. */
export function explainShape(at: Place, { isTyped, type, parts }: Shape): void {
  if (isTyped !== undefined && !isTyped(at.value)) refuse(at, "type", type);
  else for (const part of parts) part.explain(at);
}

/** Says what is wrong with a value, where the verdict of a shape is not that it fits. */
export function explainUnlessFit(at: Place, shape: Shape): void {
  if (!shape.fits?.(at.value)) explainShape(at, shape);
}

/** The same of a member or an item, whose place is only made where it does not fit. */
export function explainPart(
  at: Place,
  step: string | number,
  part: unknown,
  shape: Shape,
): void {
  if (shape.fits?.(part)) return;
  const way = typeof step === "number" ? `/${step}` : step;
  explainShape(inside(at, way, part), shape);
}
