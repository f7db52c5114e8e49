import type { Origin } from "../types/origin.js";

/** Something a schema asserts that its TypeScript type does not say. */
export interface Loss {
  readonly origin: Origin;
  /** The keyword or combination: `not`, `patternProperties`, … */
  readonly construct: string;
}
