import type { Collector } from "../diagnostics/collector.js";
import type { Locate } from "../diagnostics/render/locate.js";
import type { SourceSet } from "./sources.js";

/** How renderers find places: pointers in the sources, lines in the texts that the collector keeps. */
export function createLocate(
  collector: Collector,
  sources: SourceSet | undefined,
): Locate {
  return (place) => {
    const text =
      sources?.documents.get(place.file)?.text ?? collector.textOf(place.file);
    const position =
      "pointer" in place ? sources?.locate(place) : positionOf(place);
    return position && { ...position, ...(text === undefined ? {} : { text }) };
  };
}

function positionOf(place: { readonly line: number; readonly column: number }) {
  return { line: place.line, column: place.column };
}
