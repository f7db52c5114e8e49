import type { JsonValue } from "../../../types/json.js";
import type { Schema } from "../../../types/schema.js";
import { isArray, isObject } from "../../json.js";
import { escapeSegment } from "../resources/pointer.js";
import { conjoin, readSchema } from "./applicators.js";
import type { Keyword, Site } from "./keyword.js";

/** `required`: names of members. */
export const required: Keyword = {
  read(site, value, keyword) {
    if (!isNames(value)) site.malformed(keyword, "an array of strings");
    else if (value.length > 0) site.assertions.required = [...new Set(value)];
  },
};

/** `required` of Swagger 2.0, where parameters are schemas of their values and say with it that they are needed. */
export const swaggerRequired: Keyword = {
  read(site, value, keyword) {
    const isParameter =
      typeof value === "boolean" && typeof site.value["in"] === "string";
    if (!isParameter) required.read(site, value, keyword);
  },
};

/** `dependentRequired`: members that ask for others. */
export const dependentRequired: Keyword = {
  read(site, value, keyword) {
    if (!isObject(value)) {
      site.malformed(keyword, "an object of arrays of strings");
      return;
    }
    for (const name of Object.keys(value)) {
      readNames(site, value[name] ?? null, keyword, name);
    }
  },
};

/** `dependencies` of drafts 4 to 7: each is a schema or a list of names. */
export const dependencies: Keyword = {
  holds: "dependencies",
  read(site, value, keyword) {
    if (!isObject(value)) {
      site.malformed(keyword, "an object");
      return;
    }
    for (const name of Object.keys(value)) {
      const dependency = value[name] ?? null;
      if (isArray(dependency)) readNames(site, dependency, keyword, name);
      else readDependentSchema(site, dependency, keyword, name);
    }
  },
};

/**
 * `propertyDependencies`, a proposal for v1: schemas by the name and the text
 * of a property. The test for it stands under a double `not`, so that it
 * evaluates nothing (core, section 7.7.1.1).
 */
export const propertyDependencies: Keyword = {
  holds: "members-of-members",
  read(site, value, keyword) {
    if (!isObject(value)) {
      site.malformed(keyword, "an object of objects of schemas");
      return;
    }
    for (const [name, byText] of Object.entries(value)) {
      const place = `${keyword}/${escapeSegment(name)}`;
      if (!isObject(byText)) site.malformed(place, "an object of schemas");
      else {
        for (const [text, held] of Object.entries(byText)) {
          readPropertyDependency(site, { name, text, held, place });
        }
      }
    }
  },
};

interface PropertyDependency {
  readonly name: string;
  readonly text: string;
  readonly held: JsonValue;
  readonly place: string;
}

function readPropertyDependency(
  site: Site,
  { name, text, held, place }: PropertyDependency,
): void {
  const then = readSchema(site, held, place, text);
  if (!then) return;
  const part = `${place}/${escapeSegment(text)}`;
  const has = site.synthesize(`${part}/has`, {
    types: ["object"],
    required: [name],
    properties: new Map([
      [name, site.synthesize(`${part}/text`, { enum: [text] })],
    ]),
  });
  const lacks = site.synthesize(`${part}/lacks`, { not: has });
  const condition = site.synthesize(`${part}/if`, { not: lacks });
  conjoin(site.assertions, [site.synthesize(part, { if: condition, then })]);
}

function readNames(
  site: Site,
  value: JsonValue,
  keyword: string,
  name: string,
): void {
  if (!isNames(value)) {
    site.malformed(keyword, "an array of strings", name);
    return;
  }
  const known =
    site.assertions.dependentRequired ?? new Map<string, readonly string[]>();
  const before = known.get(name) ?? [];
  site.assertions.dependentRequired = new Map([
    ...known,
    [name, [...new Set([...before, ...value])]],
  ]);
}

function readDependentSchema(
  site: Site,
  value: JsonValue,
  keyword: string,
  name: string,
): void {
  const node = readSchema(site, value, keyword, name);
  if (!node) return;
  const known = site.assertions.dependentSchemas ?? new Map<string, Schema>();
  site.assertions.dependentSchemas = new Map([...known, [name, node]]);
}

function isNames(value: JsonValue): value is readonly string[] {
  return isArray(value) && value.every((name) => typeof name === "string");
}
