import type { Diagnostic, Place } from "../diagnostic.js";

/** Line and column of a place, counted from 1, and the text of its file. */
export interface Located {
  readonly line: number;
  /** In UTF-16 code units, as editors count. */
  readonly column: number;
  /** Absent when the text is not at hand: then there is no code frame. */
  readonly text?: string;
}

/** Finds a place; undefined when nobody knows its file. */
export type Locate = (place: Place) => Located | undefined;

/** A diagnostic whose place was looked up once. */
export interface LocatedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly located: Located | undefined;
}

/** Looks up the places and puts findings into the order in which a file is read. */
export function locateAll(
  diagnostics: readonly Diagnostic[],
  locate: Locate,
): readonly LocatedDiagnostic[] {
  return diagnostics
    .map((diagnostic) => ({
      diagnostic,
      located: diagnostic.place && locate(diagnostic.place),
    }))
    .sort(
      (a, b) =>
        compareFiles(a.diagnostic.place, b.diagnostic.place) ||
        (a.located?.line ?? 0) - (b.located?.line ?? 0) ||
        (a.located?.column ?? 0) - (b.located?.column ?? 0),
    );
}

function compareFiles(a: Place | undefined, b: Place | undefined): number {
  const left = a?.file ?? "";
  const right = b?.file ?? "";
  return left < right ? -1 : left > right ? 1 : 0;
}
