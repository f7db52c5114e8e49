import type { JsonValue } from "../../../types/json.js";
import type { Schema } from "../../../types/schema.js";
import { isArray, isObject } from "../../json.js";
import type { AssertionsDraft } from "../draft.js";
import { backtracks } from "../patterns/backtracks.js";
import type { Keyword, Site } from "./keyword.js";
import { isPattern } from "./values.js";

type One =
  | "additionalProperties"
  | "contains"
  | "items"
  | "not"
  | "if"
  | "propertyNames"
  | "unevaluatedItems"
  | "unevaluatedProperties";

/** A keyword whose value is one schema. */
export const schema: Keyword = {
  holds: "schema",
  read(site, value, keyword) {
    const node = readSchema(site, value, keyword);
    if (node) site.assertions[keyword as One] = node;
  },
};

/** A keyword whose value is a list of schemas, not empty. */
export const schemas: Keyword = {
  holds: "schemas",
  read(site, value, keyword) {
    const nodes = readSchemas(site, value, keyword);
    if (nodes) {
      site.assertions[keyword as "anyOf" | "oneOf" | "prefixItems"] = nodes;
    }
  },
};

/** `allOf`: its schemas join what other keywords have put there. */
export const conjunction: Keyword = {
  holds: "schemas",
  read(site, value, keyword) {
    conjoin(site.assertions, readSchemas(site, value, keyword) ?? []);
  },
};

/** A keyword whose value is an object of schemas. */
export const members: Keyword = {
  holds: "members",
  read(site, value, keyword) {
    const nodes = readMembers(site, value, keyword);
    if (nodes) {
      const target = keyword as "properties" | "dependentSchemas";
      const before = site.assertions[target];
      site.assertions[target] =
        before === undefined ? nodes : new Map([...before, ...nodes]);
    }
  },
};

/** `patternProperties`: its names are regular expressions. */
export const patternMembers: Keyword = {
  holds: "members",
  read(site, value, keyword) {
    const nodes = readMembers(site, value, keyword);
    if (!nodes) return;
    for (const name of nodes.keys()) {
      if (isPattern(name)) {
        if (backtracks(name)) site.backtracking(keyword, name, name);
        continue;
      }
      site.malformed(keyword, "names that are regular expressions", name);
      nodes.delete(name);
    }
    site.assertions.patternProperties = nodes;
  },
};

/** Schemas kept for references: `$defs`, `definitions`. They assert nothing. */
export const definitions: Keyword = {
  holds: "members",
  read(site, value, keyword) {
    if (!isObject(value)) site.malformed(keyword, "an object of schemas");
  },
};

/** `then` and `else`: nothing without an `if`. */
export const consequence: Keyword = {
  holds: "schema",
  read(site, value, keyword) {
    if (site.value["if"] === undefined) return;
    const node = readSchema(site, value, keyword);
    if (node) site.assertions[keyword as "then" | "else"] = node;
  },
};

/** Reads a schema, or reports that it is none. */
export function readSchema(
  site: Site,
  value: JsonValue,
  keyword: string,
  segment?: string,
): Schema | undefined {
  if (isSchema(value)) return site.child(value, keyword, segment);
  site.malformed(keyword, "a schema", segment);
  return undefined;
}

/** Reads a list of schemas, or reports that it is none. */
export function readSchemas(
  site: Site,
  value: JsonValue,
  keyword: string,
): readonly Schema[] | undefined {
  if (isArray(value) && value.length > 0 && value.every(isSchema)) {
    return value.map((item, index) => site.child(item, keyword, index));
  }
  site.malformed(keyword, "an array of schemas, not empty");
  return undefined;
}

function readMembers(
  site: Site,
  value: JsonValue,
  keyword: string,
): Map<string, Schema> | undefined {
  if (!isObject(value)) {
    site.malformed(keyword, "an object of schemas");
    return undefined;
  }
  const nodes = new Map<string, Schema>();
  for (const name of Object.keys(value)) {
    const node = readSchema(site, value[name] ?? null, keyword, name);
    if (node) nodes.set(name, node);
  }
  return nodes;
}

function isSchema(value: JsonValue): boolean {
  return typeof value === "boolean" || isObject(value);
}

/** Adds schemas that must all hold. */
export function conjoin(
  assertions: AssertionsDraft,
  nodes: readonly Schema[],
): void {
  if (nodes.length > 0)
    assertions.allOf = [...(assertions.allOf ?? []), ...nodes];
}
