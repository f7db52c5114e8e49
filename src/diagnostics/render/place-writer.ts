import { posix } from "node:path";
import type { PointerPlace } from "../diagnostic.js";
import type { Locate } from "./locate.js";

/**
 * Writes places as `file:line:column`, files relative to the folder of the
 * root document: the text is the same wherever the command was started.
 */
export function placeWriter(
  root: string,
  locate: Locate,
): (place: PointerPlace) => string {
  const folder = posix.dirname(root);
  const isLocal = (file: string): boolean => !/^[a-z][a-z\d+.-]+:/i.test(file);
  return (place) => {
    const located = locate(place);
    const { file } = located?.place ?? place;
    const way =
      isLocal(root) && isLocal(file) ? posix.relative(folder, file) : file;
    return located ? `${way}:${located.line}:${located.column}` : way;
  };
}
