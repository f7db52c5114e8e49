import type { JsonObject } from "../../spec/support/json.js";

/** A schema and values that are valid by it. */
export interface Payload {
  readonly name: string;
  /** JSON Schema 2020-12; its references lead into its own `$defs`. */
  readonly schema: JsonObject;
  readonly examples: readonly JsonObject[];
}
