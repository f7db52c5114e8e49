import type { Docs } from "../types/docs.js";
import type { JsonObject } from "../types/json.js";
import { flagOf, isObject, textOf } from "./json.js";

/** The documentation members of any OpenAPI object. */
export function buildDocs(value: JsonObject): Docs {
  const docs: { -readonly [Member in keyof Docs]: Docs[Member] } = {
    deprecated: flagOf(value, "deprecated") ?? false,
  };
  const title = textOf(value, "title");
  const summary = textOf(value, "summary");
  const description = textOf(value, "description");
  const external = value["externalDocs"];
  if (title !== undefined) docs.title = title;
  if (summary !== undefined) docs.summary = summary;
  if (description !== undefined) docs.description = description;
  if (!isObject(external)) return docs;
  const url = textOf(external, "url");
  const about = textOf(external, "description");
  if (url === undefined) return docs;
  docs.externalDocs = {
    url,
    ...(about !== undefined && { description: about }),
  };
  return docs;
}
