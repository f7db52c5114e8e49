import { isObject } from "../../json.js";
import { dynamicReference } from "../resources/uri.js";
import type { Keyword, ReferenceMode } from "./keyword.js";

/** `$ref`. */
export const staticRef: Keyword = reference("static");

/** `$dynamicRef` (JSON Schema core 2020-12, section 8.2.3.2). */
export const dynamicRef: Keyword = reference("dynamic");

/** `$dynamicRef` of v1, which may be the bare name of an anchor. */
export const namedDynamicRef: Keyword = reference("dynamic", (text) =>
  dynamicReference(text, true),
);

/** `$recursiveRef` (JSON Schema core 2019-09, section 8.2.4.2). */
export const recursiveRef: Keyword = reference("recursive");

/** OpenAPI's `discriminator`; Swagger 2.0 gives the bare property name. */
export const discriminator: Keyword = {
  read(site, value, keyword) {
    if (isObject(value) && typeof value["propertyName"] === "string") {
      site.discriminate(value);
    } else if (typeof value === "string") {
      site.discriminate({ propertyName: value });
    } else site.malformed(keyword, "an object with a propertyName");
  },
};

function reference(
  mode: ReferenceMode,
  normalize = (text: string): string => text,
): Keyword {
  return {
    read(site, value, keyword) {
      if (typeof value !== "string") {
        site.malformed(keyword, "a URI reference");
        return;
      }
      const target = site.refer(normalize(value), keyword, mode);
      if (target) {
        site.assertions.refs = [...(site.assertions.refs ?? []), target];
      }
    },
  };
}
