import type { FormatTerms } from "../../../types/schema.js";
import { isArray } from "../../json.js";
import { conjoin } from "./applicators.js";
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

/** `contentSchema`: of what the text holds (validation 2020-12, section 8.5). */
export const contentSchema: Keyword = {
  holds: "schema",
  read(site, value, keyword) {
    site.annotations.contentSchema = site.child(value, keyword);
  },
};

/**
 * `contentMediaType` and `contentEncoding` of draft 7, where they assert as
 * well (validation, section 8.2): JSON and base64 are judged.
 */
export const assertedContent: Keyword = {
  read(site, value, keyword) {
    content.read(site, value, keyword);
    const { contentEncoding, contentMediaType } = site.value;
    const isFirst = keyword === "contentEncoding" || !contentEncoding;
    const format = [contentMediaType, contentEncoding]
      .filter((part) => part === "application/json" || part === "base64")
      .join(" in ");
    const isKnown =
      contentEncoding === undefined || contentEncoding === "base64";
    if (!isFirst || !isKnown || format === "") return;
    const part = { format: `content ${format}`, formatTerms: alwaysAsserted };
    conjoin(site.assertions, [site.synthesize("content", part)]);
  },
};

const alwaysAsserted: FormatTerms = { asserts: "always" };
