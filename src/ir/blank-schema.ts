import type { Docs } from "./types/docs.js";
import type { Origin } from "./types/origin.js";
import type { Annotations, Schema, Shape } from "./types/schema.js";

/** A schema that says nothing yet, and accepts everything: where a node begins. */
export function blankSchema(id: string, origin: Origin): Schema {
  return {
    id,
    origin,
    docs: noDocs,
    annotations: {
      examples: noExamples,
      readOnly: false,
      writeOnly: false,
      extensions: noExtensions,
    },
    assertions: {},
    shape: unknownShape,
  };
}

const noDocs: Docs = { deprecated: false };
const noExamples: Annotations["examples"] = [];
const noExtensions: Annotations["extensions"] = {};
const unknownShape: Shape = { kind: "unknown" };
