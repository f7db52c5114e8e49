import type { Diagnostic, Place, PointerPlace } from "../diagnostic.js";

/** Line and column of a place, counted from 1, and the text of its file. */
export interface Located {
  readonly line: number;
  /** In UTF-16 code units, as editors count. */
  readonly column: number;
  /** Absent when the text is not at hand: then there is no code frame. */
  readonly text?: string;
  /** Where the value was written, when that is elsewhere: an overlay put it into the document. */
  readonly place?: PointerPlace;
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
    .map((diagnostic) => locateOne(diagnostic, locate))
    .sort(
      (a, b) =>
        compareFiles(a.diagnostic.place, b.diagnostic.place) ||
        (a.located?.line ?? 0) - (b.located?.line ?? 0) ||
        (a.located?.column ?? 0) - (b.located?.column ?? 0),
    );
}

/** From here on a value that an overlay put in stands in the overlay. */
function locateOne(diagnostic: Diagnostic, locate: Locate): LocatedDiagnostic {
  const { place, related } = diagnostic;
  const located = place && locate(place);
  return {
    diagnostic: {
      ...diagnostic,
      ...(located?.place && { place: located.place }),
      related: related.map((other) => ({
        ...other,
        place: locate(other.place)?.place ?? other.place,
      })),
    },
    located,
  };
}

function compareFiles(a: Place | undefined, b: Place | undefined): number {
  const left = a?.file ?? "";
  const right = b?.file ?? "";
  return left < right ? -1 : left > right ? 1 : 0;
}
