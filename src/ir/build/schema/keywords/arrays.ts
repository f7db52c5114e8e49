import { isArray } from "../../json.js";
import { conjoin, readSchema, readSchemas } from "./applicators.js";
import type { Keyword } from "./keyword.js";

/** `items` of drafts 4 to 2019-09: one schema for all items, or one for each. */
export const itemsOrTuple: Keyword = {
  holds: "schema-or-schemas",
  read(site, value, keyword) {
    if (!isArray(value)) {
      const node = readSchema(site, value, keyword);
      if (node) site.assertions.items = node;
    } else if (value.length > 0) {
      const nodes = readSchemas(site, value, keyword);
      if (nodes) site.assertions.prefixItems = nodes;
    }
  },
};

/** `additionalItems`: the items after a tuple; nothing without one. */
export const additionalItems: Keyword = {
  holds: "schema",
  read(site, value, keyword) {
    if (!isArray(site.value["items"])) return;
    const node = readSchema(site, value, keyword);
    if (node) site.assertions.items = node;
  },
};

/** `uniqueItems`: only true asserts. */
export const uniqueItems: Keyword = {
  read(site, value, keyword) {
    if (value === true) site.assertions.uniqueItems = true;
    else if (value !== false) site.malformed(keyword, "true or false");
  },
};

/**
 * `contains` of 2019-09, whose matches stay unevaluated for
 * `unevaluatedItems`: what stands under a double `not` is not annotated.
 */
export const silentContains: Keyword = {
  holds: "schema",
  read(site, value, keyword) {
    const contains = readSchema(site, value, keyword);
    if (!contains) return;
    const { minContains, maxContains } = site.value;
    const inner = site.synthesize("contains", {
      contains,
      ...(typeof minContains === "number" && { minContains }),
      ...(typeof maxContains === "number" && { maxContains }),
    });
    const array = site.synthesize("contains/not", { not: inner });
    const both = site.synthesize("contains/not/not", { not: array });
    conjoin(site.assertions, [both]);
  },
};
