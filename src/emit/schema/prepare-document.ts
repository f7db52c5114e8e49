import type { JsonObject } from "../../ir/types/index.js";

interface Tree {
  [key: string]: unknown;
}

/**
 * A copy of a document that openapi-typescript may change, without what would
 * give types that do not compile: a reference that no type can follow is an
 * empty object, and of operations with the same id the first keeps it. Named
 * examples stay behind: no comment shows them, and in many documents they are
 * the larger half of what would be walked.
 */
export function prepareDocument(source: JsonObject): Tree {
  const { components: reusable, ...rest } = source;
  const resolves = createResolver(source);
  const copy = copyTree(rest, resolves);
  const components = copyTree(withoutKey(reusable, "examples"), resolves);
  if (reusable !== undefined) copy["components"] = components;
  const seen = new Set<unknown>();
  for (const items of [
    copy["paths"],
    copy["webhooks"],
    components["pathItems"],
  ]) {
    if (!isTree(items)) continue;
    for (const item of Object.values(items)) dropRepeatedIds(item, seen);
  }
  return copy;
}

function withoutKey(value: unknown, key: string): Readonly<Tree> {
  if (!isTree(value)) return {};
  const { [key]: _left, ...rest } = value;
  return rest;
}

type Resolves = (reference: string) => boolean;

function copyTree(source: Readonly<Tree>, resolves: Resolves): Tree {
  const { $ref } = source;
  if (typeof $ref === "string" && !resolves($ref)) return {};
  const tree = takesValuesForSchemas(source)
    ? withoutKey(source, "enum")
    : source;
  const entries = Object.entries(tree).map(([key, value]) => [
    key,
    copyValue(readable(key, value), resolves),
  ]);
  return Object.fromEntries(entries) as Tree;
}

/** Values that an object may have are read as schemas, and fail where they are none. */
function takesValuesForSchemas(source: Readonly<Tree>): boolean {
  return (
    Array.isArray(source["enum"]) &&
    (source["type"] === "object" ||
      "properties" in source ||
      "additionalProperties" in source)
  );
}

function readable(key: string, value: unknown): unknown {
  if (key === "content") return withoutNamedExamples(value);
  const isCombined = combining.has(key) && Array.isArray(value);
  return isCombined ? value.map(asSchema) : value;
}

/** Keywords that hold a list of schemas (JSON Schema 2020-12, section 10.2.1). */
const combining: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf"]);

/** What is no schema says nothing, instead of keeping all others from their types. */
function asSchema(value: unknown): unknown {
  return isTree(value) || typeof value === "boolean" ? value : {};
}

/** Content by media type; a schema that is called `content` has no member with a slash. */
function withoutNamedExamples(content: unknown): unknown {
  if (!isTree(content)) return content;
  const entries = Object.entries(content).map(([name, media]) => {
    if (!name.includes("/") || !isTree(media)) return [name, media];
    return [name, withoutKey(media, "examples")];
  });
  return Object.fromEntries(entries);
}

function copyValue(value: unknown, resolves: Resolves): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => copyValue(item, resolves));
  }
  return isTree(value) ? copyTree(value, resolves) : value;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What has a type of its own: a path, a component, a property of a component. */
const followable =
  /^#\/(?:paths\/[^/]+|components\/(?:schemas|responses|parameters|requestBodies|headers|pathItems)\/[^/]+(?:\/properties\/[^/]+)*)$/;

function createResolver(source: JsonObject): Resolves {
  const known = new Map<string, boolean>();
  return (reference) => {
    let found = known.get(reference);
    if (found === undefined) {
      found = followable.test(reference) && leadsSomewhere(source, reference);
      known.set(reference, found);
    }
    return found;
  };
}

function leadsSomewhere(source: JsonObject, reference: string): boolean {
  let value: unknown = source;
  for (const segment of reference.split("/").slice(1)) {
    const key = decoded(segment).replaceAll("~1", "/").replaceAll("~0", "~");
    if (!isTree(value) || !Object.hasOwn(value, key)) return false;
    value = value[key];
  }
  return true;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const methods = "get put post delete options head patch trace".split(" ");

function dropRepeatedIds(item: unknown, seen: Set<unknown>): void {
  if (!isTree(item)) return;
  for (const method of methods) {
    const operation = item[method];
    if (!isTree(operation)) continue;
    const { operationId: id } = operation;
    if (seen.has(id)) delete operation["operationId"];
    else if (id !== undefined) seen.add(id);
  }
}
