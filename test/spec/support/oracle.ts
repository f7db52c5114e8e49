import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { Json, JsonObject } from "./json.js";

/** What ajv says of a value; an empty list is a yes. */
export type Oracle = (value: Json) => readonly string[];

/** Compiles a schema with plain ajv, formats asserted. */
export function oracle(schema: JsonObject): Oracle {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(schema);
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(
          (error) => `${error.instancePath} ${error.message}`,
        );
}
