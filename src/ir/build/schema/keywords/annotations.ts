import { isArray } from "../../json.js";
import type { Keyword } from "./keyword.js";

/** A keyword that is known and read elsewhere, or says nothing of values. */
export const silent: Keyword = { read() {} };

/** `default`. */
export const fallback: Keyword = {
  read(site, value) {
    site.annotations.default = value;
  },
};

/** `examples`: an array of values. */
export const examples: Keyword = {
  read(site, value, keyword) {
    if (isArray(value)) {
      site.annotations.examples = [...site.annotations.examples, ...value];
    } else site.malformed(keyword, "an array of values");
  },
};

/** OpenAPI's `example`: one value. */
export const example: Keyword = {
  read(site, value) {
    site.annotations.examples = [...site.annotations.examples, value];
  },
};

/** `readOnly` and `writeOnly`. */
export const direction: Keyword = {
  read(site, value, keyword) {
    if (typeof value !== "boolean") site.malformed(keyword, "true or false");
    else site.annotations[keyword as "readOnly" | "writeOnly"] = value;
  },
};

/** `contentMediaType` and `contentEncoding`. */
export const content: Keyword = {
  read(site, value, keyword) {
    if (typeof value !== "string") site.malformed(keyword, "a string");
    else {
      site.annotations[keyword as "contentMediaType" | "contentEncoding"] =
        value;
    }
  },
};
