import type { SpecVersion } from "../sources.js";
import type { ShapeTable } from "./shape.js";
import { shapesV2 } from "./v2.js";
import { shapesV3 } from "./v3.js";

/** The shapes of objects in a dialect. */
export function shapesOf(version: SpecVersion): ShapeTable {
  return version === "2.0" ? shapesV2 : shapesV3;
}
