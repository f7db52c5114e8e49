import type { Severity } from "./diagnostic.js";

/** One kind of finding: what it is, why it matters, what to do. */
export interface CatalogEntry<Holes extends object = never> {
  readonly severity: Severity;
  readonly title: string;
  readonly message: (holes: Holes) => string;
  readonly cause: string;
  readonly fix: string;
}

export const catalog = {} as const;

/** The code of a diagnostic: `<area>/<kind>`. */
export type DiagnosticCode = keyof typeof catalog;
