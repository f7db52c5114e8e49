import type { JsonObject, JsonValue } from "../../../types/json.js";
import { isArray, isObject } from "../../json.js";
import type { Dialect } from "../dialects/dialect.js";
import type { Holds } from "../keywords/keyword.js";
import { escapeSegment } from "./pointer.js";
import type { Resource } from "./resource.js";
import type { SchemaDocument } from "./resource-index.js";
import { dynamicReference, resolveUri, splitFragment } from "./uri.js";

/** What stands in a document besides its values. */
export interface Scan {
  /** The resource of the whole document. */
  readonly root: Resource;
  /** All resources, the root first. */
  readonly resources: readonly Resource[];
  /** Absolute URIs of other documents that references mention. */
  readonly mentions: ReadonlySet<string>;
  /** Anchors that dynamic references mention; "" is `$recursiveRef`. */
  readonly dynamicMentions: ReadonlySet<string>;
}

/** Chooses a dialect by the URI in `$schema`. */
export type DialectChooser = (schemaUri: string, fallback: Dialect) => Dialect;

interface Step {
  readonly value: JsonValue;
  readonly pointer: string;
  readonly resource: Resource;
}

/**
 * Finds the resources, anchors and dynamic references of a document. It walks
 * where schemas can stand and nowhere else: an `$id` within an `enum` or an
 * unknown keyword is data (JSON Schema core, section 8.2.1).
 */
export function scanDocument(
  document: SchemaDocument,
  choose: DialectChooser,
): Scan {
  const root = rootResource(document, choose);
  const resources = [root];
  const mentions = new Set<string>();
  const dynamicMentions = new Set<string>();
  const steps: Step[] = document.isPlain
    ? []
    : [{ value: document.value, pointer: "", resource: root }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { value, pointer } = step;
    if (isArray(value)) {
      for (const [index, item] of value.entries()) {
        steps.push({ ...step, value: item, pointer: `${pointer}/${index}` });
      }
    }
    if (!isObject(value)) continue;
    const resource = pointer === "" ? root : enter(step, value, choose);
    if (resource !== step.resource) resources.push(resource);
    noteAnchors(resource, value, pointer);
    noteMentions(resource, value, mentions, dynamicMentions);
    const below = document.kind === "schema" ? subschemas : everything;
    for (const [segment, child] of below(value, resource.dialect)) {
      steps.push({ value: child, pointer: pointer + segment, resource });
    }
  }
  return { root, resources, mentions, dynamicMentions };
}

function rootResource(
  document: SchemaDocument,
  choose: DialectChooser,
): Resource {
  const { value, file } = document;
  const dialect = dialectFor(value, document.dialect, choose);
  const id = document.isPlain ? undefined : identifierOf(value, dialect);
  const uri = id === undefined ? document.uri : resolveUri(id, document.uri);
  return {
    uri: splitFragment(uri ?? document.uri)[0],
    file,
    pointer: "",
    value,
    dialect,
    anchors: new Map(),
    dynamicAnchors: new Map(),
  };
}

/** The resource a schema stands in: a new one when it has an identifier. */
function enter(
  { value: node, pointer, resource: parent }: Step,
  value: JsonObject,
  choose: DialectChooser,
): Resource {
  const dialect = dialectFor(node, parent.dialect, choose);
  const id = identifierOf(value, dialect);
  const uri = id === undefined ? undefined : resolveUri(id, parent.uri);
  if (uri === undefined) return parent;
  return {
    uri,
    file: parent.file,
    pointer,
    value,
    dialect,
    anchors: new Map(),
    dynamicAnchors: new Map(),
  };
}

/** The URI reference in the identifier; undefined when it is only an anchor or hidden by a `$ref`. */
function identifierOf(value: JsonValue, dialect: Dialect): string | undefined {
  if (!isObject(value) || dialect.identifier === undefined) return undefined;
  const id = value[dialect.identifier];
  if (typeof id !== "string" || isHidden(value, dialect)) return undefined;
  const [path] = splitFragment(id);
  return path === "" ? undefined : path;
}

function isHidden(value: JsonObject, dialect: Dialect): boolean {
  return dialect.exclusiveRef && typeof value["$ref"] === "string";
}

function dialectFor(
  value: JsonValue,
  fallback: Dialect,
  choose: DialectChooser,
): Dialect {
  const uri = isObject(value) ? value["$schema"] : undefined;
  return typeof uri === "string" ? choose(uri, fallback) : fallback;
}

function noteAnchors(
  resource: Resource,
  value: JsonObject,
  pointer: string,
): void {
  const { dialect, anchors, dynamicAnchors } = resource;
  const place = { pointer, value };
  const id = dialect.identifier ? value[dialect.identifier] : undefined;
  if (dialect.fragmentIdentifiers) {
    const fragment = typeof id === "string" ? splitFragment(id)[1] : undefined;
    if (fragment && !isHidden(value, dialect)) anchors.set(fragment, place);
    return;
  }
  const { $anchor, $dynamicAnchor, $recursiveAnchor } = value;
  if (typeof $anchor === "string" && !anchors.has($anchor)) {
    anchors.set($anchor, place);
  }
  if (
    typeof $dynamicAnchor === "string" &&
    dialect.keywords.has("$dynamicAnchor") &&
    !dynamicAnchors.has($dynamicAnchor)
  ) {
    anchors.set($dynamicAnchor, place);
    dynamicAnchors.set($dynamicAnchor, place);
  }
  const isRoot = pointer === resource.pointer;
  if (
    $recursiveAnchor === true &&
    isRoot &&
    dialect.keywords.has("$recursiveAnchor")
  ) {
    dynamicAnchors.set("", place);
  }
}

function noteMentions(
  resource: Resource,
  value: JsonObject,
  mentions: Set<string>,
  dynamicMentions: Set<string>,
): void {
  const { $ref, $recursiveRef } = value;
  const $dynamicRef =
    typeof value["$dynamicRef"] === "string"
      ? dynamicReference(value["$dynamicRef"], !resource.dialect.bookending)
      : undefined;
  for (const reference of [$ref, $dynamicRef]) {
    if (typeof reference !== "string" || reference.startsWith("#")) continue;
    const uri = resolveUri(reference, resource.uri);
    if (uri !== undefined) mentions.add(uri);
  }
  if (typeof $recursiveRef === "string") dynamicMentions.add("");
  const anchor = $dynamicRef && splitFragment($dynamicRef)[1];
  if (anchor !== undefined) dynamicMentions.add(anchor);
}

type Child = readonly [pointer: string, value: JsonValue];

function* subschemas(value: JsonObject, dialect: Dialect): Iterable<Child> {
  for (const keyword of Object.keys(value)) {
    const holds = dialect.keywords.get(keyword)?.holds;
    const held = value[keyword];
    if (holds === undefined || held === undefined) continue;
    yield* heldBy(holds, held, `/${escapeSegment(keyword)}`);
  }
}

function* heldBy(
  holds: Holds,
  value: JsonValue,
  pointer: string,
): Iterable<Child> {
  if (isArray(value)) {
    if (holds === "schema" || holds === "members") return;
    for (const [index, item] of value.entries()) {
      yield [`${pointer}/${index}`, item];
    }
  } else if (holds === "schema" || holds === "schema-or-schemas") {
    yield [pointer, value];
  } else if (isObject(value)) {
    for (const [name, item] of Object.entries(value)) {
      const below = `${pointer}/${escapeSegment(name)}`;
      if (holds === "members-of-members") yield* heldBy("members", item, below);
      else yield [below, item];
    }
  }
}

/** Members of an OpenAPI document whose content is data. */
const data: ReadonlySet<string> = new Set([
  "const",
  "default",
  "enum",
  "example",
  "examples",
]);

/** Members whose own members have names of the author's choice. */
const maps: ReadonlySet<string> = new Set([
  "$defs",
  "definitions",
  "dependentSchemas",
  "patternProperties",
  "properties",
  "schemas",
]);

function* everything(value: JsonObject): Iterable<Child> {
  for (const [name, item] of Object.entries(value)) {
    if (data.has(name) || name.startsWith("x-")) continue;
    const pointer = `/${escapeSegment(name)}`;
    if (maps.has(name)) yield* heldBy("members", item, pointer);
    else yield [pointer, item];
  }
}
