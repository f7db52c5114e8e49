import type { Origin } from "./types/origin.js";
import type { Schema } from "./types/schema.js";

/** A schema that says nothing yet, and accepts everything: where a node begins. */
export function blankSchema(id: string, origin: Origin): Schema {
  return {
    id,
    origin,
    docs: { deprecated: false },
    annotations: {
      examples: [],
      readOnly: false,
      writeOnly: false,
      extensions: {},
    },
    assertions: {},
    shape: { kind: "unknown" },
  };
}
