/** An object as JSON has them: its members by name. */
export interface Members {
  readonly [name: string]: unknown;
}

/** Whether a value is an object of JSON: neither null nor an array. */
export function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member of the object itself, where every object inherits one of this name. */
export function own(object: Members, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Whether a value is an array, of whatever. */
export function isArray(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
