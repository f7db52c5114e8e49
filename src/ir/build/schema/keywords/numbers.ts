import type { JsonValue } from "../../../types/json.js";
import type { AssertionsDraft } from "../draft.js";
import type { Keyword, Site } from "./keyword.js";

type Numeric =
  | "multipleOf"
  | "maximum"
  | "minimum"
  | "exclusiveMaximum"
  | "exclusiveMinimum";

type Count =
  | "maxLength"
  | "minLength"
  | "maxItems"
  | "minItems"
  | "maxProperties"
  | "minProperties"
  | "maxContains"
  | "minContains";

/** A keyword whose value is any finite number. */
export const number: Keyword = {
  read(site, value, keyword) {
    setNumber(site, keyword as Numeric, value, keyword);
  },
};

/** `multipleOf`: a number above zero. */
export const multipleOf: Keyword = {
  read(site, value, keyword) {
    if (typeof value === "number" && value > 0) {
      site.assertions.multipleOf = value;
    } else site.malformed(keyword, "a number above 0");
  },
};

/** A keyword whose value counts something: a whole number, not negative. */
export const count: Keyword = {
  read(site, value, keyword) {
    if (isCount(value)) site.assertions[keyword as Count] = value;
    else site.malformed(keyword, "a whole number, 0 or more");
  },
};

/** `maximum` and `minimum` of draft 4: a boolean beside them makes them exclusive. */
export const bound: Keyword = {
  read(site, value, keyword) {
    const exclusive = exclusiveOf(keyword);
    const isExclusive = site.value[exclusive] === true;
    setNumber(
      site,
      isExclusive ? exclusive : (keyword as Numeric),
      value,
      keyword,
    );
  },
};

/** `exclusiveMaximum` and `exclusiveMinimum` of draft 4: `bound` reads them. */
export const boundFlag: Keyword = {
  read(site, value, keyword) {
    if (typeof value !== "boolean") site.malformed(keyword, "true or false");
  },
};

function exclusiveOf(keyword: string): "exclusiveMaximum" | "exclusiveMinimum" {
  return keyword === "maximum" ? "exclusiveMaximum" : "exclusiveMinimum";
}

function setNumber(
  site: Site,
  target: Numeric & keyof AssertionsDraft,
  value: JsonValue,
  keyword: string,
): void {
  if (typeof value === "number" && Number.isFinite(value)) {
    site.assertions[target] = value;
  } else site.malformed(keyword, "a number");
}

function isCount(value: JsonValue): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
