import type { Collector } from "../diagnostics/collector.js";
import type { Locate } from "../diagnostics/render/locate.js";
import type { SourceSet } from "./sources.js";

/** How renderers find places: pointers in the sources, lines in the texts that the collector keeps. */
export function createLocate(
  collector: Collector,
  sources: SourceSet | undefined,
): Locate {
  return (place) => {
    if (!("pointer" in place)) {
      return { ...positionOf(place), ...textAt(place.file) };
    }
    const real = sources?.trace(place) ?? place;
    const position = sources?.locate(real);
    const moved = real.file === place.file ? {} : { place: real };
    return position && { ...position, ...textAt(real.file), ...moved };
  };

  function textAt(file: string): { readonly text?: string } {
    const text = sources?.documents.get(file)?.text ?? collector.textOf(file);
    return text === undefined ? {} : { text };
  }
}

function positionOf(place: { readonly line: number; readonly column: number }) {
  return { line: place.line, column: place.column };
}
