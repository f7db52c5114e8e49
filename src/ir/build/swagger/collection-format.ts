import type { JsonObject } from "../../types/json.js";
import type { Parameter, ParameterLocation } from "../../types/operation.js";
import { textOf } from "../json.js";

/** How a parameter is serialized, in the terms of OpenAPI 3. */
export type Serialization = Pick<Parameter, "style" | "explode">;

/**
 * The style that `collectionFormat` stands for (Swagger 2.0, Parameter
 * Object): `csv` where it says nothing, `multi` in queries and forms only.
 */
export function collectionStyle(
  value: JsonObject,
  place: ParameterLocation,
): Serialization {
  const format = textOf(value, "collectionFormat") ?? "csv";
  const isList = value["type"] === "array";
  const style = isList ? delimitedStyles.get(format) : undefined;
  if (style !== undefined) return { style, explode: false };
  const isSimple = place === "path" || place === "header";
  return isSimple
    ? { style: "simple", explode: false }
    : { style: "form", explode: !isList || format === "multi" };
}

const delimitedStyles: ReadonlyMap<string, Parameter["style"]> = new Map([
  ["ssv", "spaceDelimited"],
  ["tsv", "tabDelimited"],
  ["pipes", "pipeDelimited"],
]);
