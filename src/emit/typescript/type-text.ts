import type { Shape } from "../../ir/types/schema.js";
import type { TypescriptFile } from "./file.js";
import { flatType } from "./flat-type.js";
import { typeNode, type Direction } from "./shape-type.js";

/** The type of a shape on one line, as prettier would write it; mentions are imported into the file. */
export function typeText(
  shape: Shape,
  direction: Direction,
  file: TypescriptFile,
): string {
  return flatType(typeNode(shape, { direction, file }));
}
