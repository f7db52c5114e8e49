// Guards ask these of every other value. Constants cost an engine that inlines
// them nothing: V8 compares what is declared as a function at each call, counts
// what wraps a function of the language against what it may inline, and does not
// see through a result that is put together.

/** An object as JSON has them: its members by name. */
export interface Members {
  readonly [name: string]: unknown;
}

/** Whether a value is an array, of whatever. */
export const isArray: (value: unknown) => value is readonly unknown[] =
  Array.isArray;

/** Whether a value is an object of JSON: neither null nor an array. */
export const isObject = (value: unknown): value is Members => {
  if (typeof value !== "object" || value === null || isArray(value)) {
    return false;
  }
  return true;
};

/** Whether a value is a number without a fraction; 1.0 is one. */
export const isInteger = Number.isInteger as IsNumber;

/** Whether a value is a number of JSON, which knows neither infinity nor NaN. */
export const isFiniteNumber = Number.isFinite as IsNumber;

type IsNumber = (value: unknown) => value is number;

/** A member of the object itself, where every object inherits one of this name. */
export function own(object: Members, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
