import type { Docs } from "../types/docs.js";
import type { JsonObject } from "../types/json.js";
import { flagOf, isObject, textOf } from "./json.js";

/** The documentation members of any OpenAPI object. */
export function buildDocs(value: JsonObject): Docs {
  const title = textOf(value, "title");
  const summary = textOf(value, "summary");
  const description = textOf(value, "description");
  const external = value["externalDocs"];
  const url = isObject(external) ? textOf(external, "url") : undefined;
  const about = isObject(external)
    ? textOf(external, "description")
    : undefined;
  return {
    deprecated: flagOf(value, "deprecated") ?? false,
    ...(title !== undefined && { title }),
    ...(summary !== undefined && { summary }),
    ...(description !== undefined && { description }),
    ...(url !== undefined && {
      externalDocs: { url, ...(about !== undefined && { description: about }) },
    }),
  };
}
