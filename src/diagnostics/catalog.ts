import type { Severity } from "./diagnostic.js";
import { configDiagnostics } from "./catalog/config.js";
import { emitDiagnostics } from "./catalog/emit.js";
import { filterDiagnostics } from "./catalog/filter.js";
import { lintDiagnostics } from "./catalog/lint.js";
import { lintValueDiagnostics } from "./catalog/lint-values.js";
import { lintVersionDiagnostics } from "./catalog/lint-versions.js";
import { lossDiagnostics } from "./catalog/loss.js";
import { nameDiagnostics } from "./catalog/name.js";
import { operationDiagnostics } from "./catalog/operation.js";
import { overlayDiagnostics } from "./catalog/overlay.js";
import { refDiagnostics } from "./catalog/ref.js";
import { schemaDiagnostics } from "./catalog/schema.js";
import { specDiagnostics } from "./catalog/spec.js";
import { templateDiagnostics } from "./catalog/template.js";
import { versionDiagnostics } from "./catalog/version.js";
import { writeDiagnostics } from "./catalog/write.js";

/** One kind of finding: what it is, why it matters, what to do. */
export interface CatalogEntry<Holes extends object = never> {
  readonly severity: Severity;
  readonly title: string;
  readonly message: (holes: Holes) => string;
  readonly cause: string;
  readonly fix: string;
  /** Set where it only repeats what other findings say better: with one of the same place, it is left out. */
  readonly yields?: true;
  /** A few lines of a document that cause the finding, for `explain`. */
  readonly example?: string;
}

/** All findings, by code. */
export type Catalog = typeof configDiagnostics &
  typeof emitDiagnostics &
  typeof filterDiagnostics &
  typeof lintDiagnostics &
  typeof lintValueDiagnostics &
  typeof lintVersionDiagnostics &
  typeof lossDiagnostics &
  typeof nameDiagnostics &
  typeof operationDiagnostics &
  typeof overlayDiagnostics &
  typeof refDiagnostics &
  typeof schemaDiagnostics &
  typeof specDiagnostics &
  typeof templateDiagnostics &
  typeof versionDiagnostics &
  typeof writeDiagnostics;

/** The code of a diagnostic: `<area>/<kind>`. */
export type DiagnosticCode = keyof Catalog;

/** What the message of a code is made of; `never` when it has no holes. */
export type HolesOf<Code extends DiagnosticCode> =
  Parameters<Catalog[Code]["message"]> extends readonly [
    infer Holes extends object,
  ]
    ? Holes
    : never;

/** Every finding with its message, cause and fix; one file an area. */
export const catalog: Catalog = {
  ...configDiagnostics,
  ...emitDiagnostics,
  ...filterDiagnostics,
  ...lintDiagnostics,
  ...lintValueDiagnostics,
  ...lintVersionDiagnostics,
  ...lossDiagnostics,
  ...nameDiagnostics,
  ...operationDiagnostics,
  ...overlayDiagnostics,
  ...refDiagnostics,
  ...schemaDiagnostics,
  ...specDiagnostics,
  ...templateDiagnostics,
  ...versionDiagnostics,
  ...writeDiagnostics,
};

const entries: Readonly<Record<DiagnosticCode, CatalogEntry>> = catalog;

/** The entry of a code, its holes forgotten. An entry without cause or fix does not compile. */
export function entryOf(code: DiagnosticCode): CatalogEntry {
  return entries[code];
}

/** Whether a text is the code of a diagnostic. */
export function isDiagnosticCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(entries, text);
}
