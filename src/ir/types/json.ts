/** A JSON value as RFC 8259 defines it. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** A JSON object; its keys are in code unit order, whatever the document's. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** A JSON value that is neither array nor object. */
export type JsonPrimitive = null | boolean | number | string;

/** The type names of JSON Schema 2020-12 (validation, section 6.1.1). */
export type JsonType =
  "null" | "boolean" | "integer" | "number" | "string" | "array" | "object";
