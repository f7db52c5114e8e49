import type { SpecVersion } from "../sources.js";
import type { ShapeTable } from "./shape.js";
import { shapesV2 } from "./v2.js";
import { shapesV3 } from "./v3.js";

/** The shapes of objects in a dialect. */
export function shapesOf(version: SpecVersion): ShapeTable {
  if (version === "2.0") return shapesV2;
  return version === "3.2" ? shapesV32 : shapesV3;
}

/** A response may do without a description since 3.2. */
const shapesV32: ShapeTable = {
  ...shapesV3,
  response: {
    ...shapesV3.response,
    members: new Map([
      ...shapesV3.response.members,
      ["description", { type: "string", vital: false }],
    ]),
  },
};
