import type { Diagnostic, Place } from "../diagnostic.js";
import { locateAll, type Locate, type Located } from "./locate.js";

/** Renders findings as a JSON array for programs, in the order of the files. */
export function renderJson(
  diagnostics: readonly Diagnostic[],
  locate: Locate,
): string {
  const found = locateAll(diagnostics, locate).map(
    ({ diagnostic, located }) => ({
      code: diagnostic.code,
      severity: diagnostic.severity,
      message: diagnostic.message,
      ...describePlace(diagnostic.place, located),
      cause: diagnostic.cause,
      help: diagnostic.help,
      related: diagnostic.related.map(({ message, place }) => ({
        message,
        ...describePlace(place, locate(place)),
      })),
    }),
  );
  return `${JSON.stringify(found, null, 2)}\n`;
}

function describePlace(
  place: Place | undefined,
  located: Located | undefined,
): object {
  if (place === undefined) return {};
  return {
    file: place.file,
    ...(located && { line: located.line, column: located.column }),
    ...("pointer" in place && { pointer: place.pointer }),
  };
}
