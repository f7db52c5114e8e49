import type { Shape } from "../../ir/types/schema.js";
import type { TypescriptFile } from "./file.js";
import { flatType } from "./flat-type.js";
import { typeNode, type Direction } from "./shape-type.js";

/** What `typeText` may be told. */
export interface TypeTextOptions {
  /** Whether enums of strings admit values that are not known yet. */
  readonly open?: boolean;
}

/** The type of a shape on one line, as prettier would write it; mentions are imported into the file. */
export function typeText(
  shape: Shape,
  direction: Direction,
  file: TypescriptFile,
  options: TypeTextOptions = {},
): string {
  return flatType(typeNode(shape, { ...options, direction, file }));
}
