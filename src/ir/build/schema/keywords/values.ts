import { isArray } from "../../json.js";
import type { FormatTerms } from "../../../types/schema.js";
import type { JsonType, JsonValue } from "../../../types/json.js";
import { isEqual } from "../equal.js";
import { backtracks } from "../patterns/backtracks.js";
import type { Keyword, Site } from "./keyword.js";

/** Most schemas have one type, and share the list of it. */
const lone: ReadonlyMap<JsonValue, readonly JsonType[]> = new Map(
  (
    [
      "null",
      "boolean",
      "integer",
      "number",
      "string",
      "array",
      "object",
    ] as const
  ).map((name) => [name, [name]]),
);

/** `type`: a name or several. */
export const type: Keyword = {
  read(site, value) {
    setTypes(site, readTypes(site, value));
  },
};

/**
 * `type` where `nullable` or `x-nullable` may stand beside it: null joins the
 * types, unless an `enum` leaves it out.
 */
export const nullableType: Keyword = {
  read(site, value) {
    const names = readTypes(site, value);
    const isNullable =
      site.value["nullable"] === true || site.value["x-nullable"] === true;
    const values = site.value["enum"];
    const admitsNull = !isArray(values) || values.includes(null);
    const joins = isNullable && admitsNull && !names.includes("null");
    setTypes(site, names.length > 0 && joins ? [...names, "null"] : names);
  },
};

/** `type` of Swagger 2.0, where `file` is raw bytes. */
export const swaggerType: Keyword = {
  read(site, value, keyword) {
    if (value !== "file") {
      nullableType.read(site, value, keyword);
      return;
    }
    site.assertions.types = ["string"];
    earlyFormat.read(site, "binary", "format");
  },
};

/**
 * `nullable`: the type reads it; without one it has no effect (OpenAPI 3.0.3,
 * section 4.7.24), which is worth a word where something else refuses null.
 */
export const nullable: Keyword = {
  read(site, value, keyword) {
    if (typeof value !== "boolean") site.malformed(keyword, "true or false");
    else if (value && site.value["type"] === undefined) {
      if (refusing.some((one) => Object.hasOwn(site.value, one))) {
        site.idleNullable(keyword);
      }
    }
  },
};

/** What may refuse null without a `type`. */
const refusing = ["allOf", "anyOf", "enum", "not", "oneOf"] as const;

/** `enum`: one of these values. */
export const enumeration: Keyword = {
  read(site, value, keyword) {
    if (isArray(value)) restrict(site, value);
    else site.malformed(keyword, "an array of values");
  },
};

/** `const`: an `enum` of one. */
export const constant: Keyword = {
  read(site, value) {
    restrict(site, [value]);
  },
};

/** `format`: a name. */
export const format: Keyword = formatWith();

/** `format` of drafts 4 to 6, and of OpenAPI until 3.0. */
export const earlyFormat: Keyword = formatWith({ early: true });

/** `format` of the vocabulary that makes it assert. */
export const assertedFormat: Keyword = formatWith({ asserts: "always" });

/** `format` of v1, which asserts. */
export const assertingFormat: Keyword = formatWith({ asserts: "by-default" });

function formatWith(formatTerms?: FormatTerms): Keyword {
  return {
    read(site, value, keyword) {
      if (typeof value !== "string") site.malformed(keyword, "a string");
      else {
        site.assertions.format = value;
        if (formatTerms) site.assertions.formatTerms = formatTerms;
      }
    },
  };
}

/** `pattern`: a regular expression of ECMA-262. */
export const pattern: Keyword = {
  read(site, value, keyword) {
    if (typeof value !== "string" || !isPattern(value)) {
      site.malformed(keyword, "a regular expression");
      return;
    }
    site.assertions.pattern = value;
    const { maxLength } = site.value;
    // The length is looked at first.
    const isShort =
      typeof maxLength === "number" && maxLength <= harmlessLength;
    if (!isShort && backtracks(value)) site.backtracking(keyword, value);
  },
};

/** So few characters are read in every way there is within milliseconds. */
const harmlessLength = 20;

/** Whether a text is a regular expression, with or without the flag `u`. */
export function isPattern(text: string): boolean {
  return compiles(text, "u") || compiles(text, "");
}

function compiles(text: string, flags: string): boolean {
  try {
    return new RegExp(text, flags) instanceof RegExp;
  } catch {
    return false;
  }
}

function readTypes(site: Site, value: JsonValue): readonly JsonType[] {
  const only = lone.get(value);
  if (only !== undefined) return only;
  const names = isArray(value) ? value : [value];
  if (names.length === 0 || names.some((name) => typeof name !== "string")) {
    site.malformed("type", "the name of a type, or an array of them");
    return [];
  }
  const known = names.filter(isType);
  for (const [index, name] of names.entries()) {
    if (isType(name)) continue;
    site.unknownType(String(name), isArray(value) ? index : undefined);
  }
  return known.length === names.length ? [...new Set(known)] : [];
}

function setTypes(site: Site, types: readonly JsonType[]): void {
  if (types.length > 0) site.assertions.types = types;
}

function isType(name: JsonValue): name is JsonType {
  return lone.has(name);
}

/** `enum` and `const` both apply: what stands in both remains. */
function restrict(site: Site, values: readonly JsonValue[]): void {
  const before = site.assertions.enum;
  site.assertions.enum =
    before === undefined
      ? values
      : before.filter((value) => values.some((other) => isEqual(value, other)));
}
