import { mediaKind } from "../../media-kind.js";
import { isArray } from "../../json.js";
import type { JsonObject } from "../../../types/json.js";
import { content } from "./annotations.js";
import type { Keyword } from "./keyword.js";

/**
 * `contentMediaType` of OpenAPI since 3.1, where it took the place of
 * `format: binary`: text that holds bytes and is not encoded is a file.
 * FastAPI writes uploads so.
 */
export const fileContent: Keyword = {
  read(site, value, keyword) {
    content.read(site, value, keyword);
    if (typeof value !== "string" || !isFile(site.value, value)) return;
    site.assertions.format = "binary";
    site.keep(keyword);
  },
};

function isFile(schema: JsonObject, mediaType: string): boolean {
  const { type, format, contentEncoding, contentSchema } = schema;
  const isText = isArray(type) ? type.includes("string") : type === "string";
  const saysMore = format ?? contentEncoding ?? contentSchema;
  return isText && saysMore === undefined && mediaKind(mediaType) === "binary";
}
