import type { JsonObject, JsonValue } from "../../ir/types/json.js";
import { followReference } from "../follow.js";
import { closest } from "../suggest.js";
import { describe, isArray, isObject } from "../json.js";
import { placeBelow, placeIn, type LintNode } from "./rule.js";
import {
  memberType,
  type Kind,
  type MemberType,
  type Shape,
} from "../shapes/shape.js";
import { below, originOf, startAt, type Trail } from "./trail.js";
import { visit, type Walk } from "./walk.js";

/** Holds an object against the shape of its kind and visits its members. */
export function checkShape(walk: Walk, node: LintNode): void {
  const { value, kind } = node;
  const { shape, demands } = walk.checks[kind];
  for (const key of Object.keys(value)) {
    const member = value[key] ?? null;
    const type = memberType(shape, key);
    if (type !== undefined) checkMember(walk, node, key, type, member);
    else if (!key.startsWith("x-")) reportUnknown(walk, node, shape, key);
  }
  for (const { key, missing } of demands) {
    if (Object.hasOwn(value, key)) continue;
    const code =
      missing === "error" ? "lint/missing-member" : "lint/missing-detail";
    const holes = { kind: names[kind], member: key };
    walk.context.collector.report(code, placeIn(node, [], "key"), holes);
  }
}

/** A member, array or map: what is to be in it, and where it stands. */
interface Slot {
  /** The kind of the object that has it. */
  readonly kind: Kind;
  readonly of: MemberType["of"];
  readonly vital: boolean;
  readonly trail: Trail;
  /** Where that is reported which is wrong, when it stands elsewhere. */
  readonly blamed?: Trail;
}

function checkMember(
  walk: Walk,
  node: LintNode,
  key: string,
  type: MemberType,
  member: JsonValue,
): void {
  const { vital } = type;
  switch (type.type) {
    case "any":
      return;
    case "object":
      checkItem(walk, slotOf(node, type), key, member);
      return;
    case "schemas":
      if (isArray(member)) checkArray(walk, node, key, type, member);
      else checkItem(walk, slotOf(node, type), key, member);
      return;
    case "array":
      if (isArray(member)) checkArray(walk, node, key, type, member);
      else reportMember(walk, node, vital, key, "an array", member);
      return;
    case "map":
      if (isObject(member)) checkMap(walk, node, key, type, member);
      else reportMember(walk, node, vital, key, "an object", member);
      return;
    default:
      if (typeof member === type.type) return;
      reportMember(walk, node, vital, key, `a ${type.type}`, member);
  }
}

/** What its type says of a member, or of the items in it. */
function slotOf(node: LintNode, { type, of, vital }: MemberType): Slot {
  const kind = type === "schemas" ? "schema" : of;
  return { kind: node.kind, of: kind, vital, trail: node.trail };
}

function checkArray(
  walk: Walk,
  node: LintNode,
  key: string,
  type: MemberType,
  items: readonly JsonValue[],
): void {
  if (type.of === "any") return;
  const slot = { ...slotOf(node, type), trail: below(node.trail, key) };
  items.forEach((item, index) => checkItem(walk, slot, index, item));
}

function checkMap(
  walk: Walk,
  node: LintNode,
  key: string,
  type: MemberType,
  map: JsonObject,
): void {
  const next = (): void => {
    const slot = { ...slotOf(node, type), trail: below(node.trail, key) };
    if (typeof map["$ref"] === "string") followMap(walk, slot, map);
    else checkItems(walk, slot, map);
  };
  // Swagger 2.0 has its components at the root. Named schemas are part of the package.
  const isComponents = node.kind === "components" || node.kind === "openapi";
  const isPart = key === "webhooks" || type.of === "schema";
  if (isComponents && !isPart) walk.unused.push(next);
  else next();
}

/** A reference in place of a map is against the specification, but documents rely on it. */
function followMap(walk: Walk, slot: Slot, map: JsonObject): void {
  const { sources, collector } = walk.context;
  const origin = originOf(slot.trail);
  const place = placeBelow(origin, ["$ref"], "value");
  collector.report("lint/misplaced-reference", place);
  const found = followReference(sources, collector, map, origin);
  if (found === undefined || !isObject(found.value)) return;
  const trail = startAt(found.origin);
  const blamed = below(slot.trail, "$ref");
  checkItems(walk, { ...slot, vital: false, trail, blamed }, found.value);
}

/** Names in a map are the author's: `x-` starts a header or property too. */
function checkItems(walk: Walk, slot: Slot, map: JsonObject): void {
  for (const name of Object.keys(map)) {
    checkItem(walk, slot, name, map[name] ?? null);
  }
}

function checkItem(
  walk: Walk,
  slot: Slot,
  segment: string | number,
  item: JsonValue,
): void {
  const { of, trail } = slot;
  if (of === "string") {
    if (typeof item === "string") return;
    reportItem(walk, slot, segment, "a string", item);
  } else if (of === undefined || of === "any") return;
  else if (isObject(item)) visit(walk, of, item, below(trail, segment));
  else if (of !== "schema") {
    reportItem(walk, slot, segment, "an object", item);
  } else if (typeof item !== "boolean") {
    reportItem(walk, slot, segment, "a schema", item);
  } else checkBooleanSchema(walk, slot, segment, item);
}

/** Since 3.1 a schema may be `true` or `false`; before, only `additionalProperties` (OpenAPI 3.0.4, section 4.7.24.1). */
function checkBooleanSchema(
  walk: Walk,
  { kind, trail, blamed }: Slot,
  segment: string | number,
  item: boolean,
): void {
  const { sources, collector } = walk.context;
  if (sources.version >= "3.1") return;
  if (kind === "schema" && segment === "additionalProperties") return;
  const at = blamed ?? below(trail, segment);
  const place = placeBelow(originOf(at), [], "value");
  collector.report("lint/boolean-schema", place, { value: String(item) });
}

function reportItem(
  walk: Walk,
  { kind, vital, trail, blamed }: Slot,
  segment: string | number,
  expected: string,
  value: JsonValue,
): void {
  const at = blamed ?? below(trail, segment);
  reportType(walk, kind, vital, at, expected, value);
}

function reportMember(
  walk: Walk,
  { kind, trail }: LintNode,
  vital: boolean,
  key: string,
  expected: string,
  value: JsonValue,
): void {
  reportType(walk, kind, vital, below(trail, key), expected, value);
}

function reportType(
  walk: Walk,
  kind: Kind,
  vital: boolean,
  at: Trail,
  expected: string,
  value: JsonValue,
): void {
  // A key without a value, as YAML allows, is meant as an empty list or map; in schemas as nothing.
  const isScalar = /^a (?:string|number|boolean)$/.test(expected);
  const isEmpty = value === null && (!isScalar || kind === "schema");
  const harmless = !vital || isEmpty;
  const code = harmless ? "lint/wrong-detail" : "lint/wrong-type";
  const place = placeBelow(originOf(at), [], "value");
  const member = String(at.segment);
  const found = describe(value);
  walk.context.collector.report(code, place, { member, expected, found });
}

function reportUnknown(
  walk: Walk,
  node: LintNode,
  shape: Shape,
  key: string,
): void {
  const meant = closest(key, [...shape.members.keys()]);
  const hint = meant === undefined ? "" : `; did you mean \`${meant}\`?`;
  const place = placeIn(node, [key], "key");
  walk.context.collector.report("lint/unknown-member", place, {
    kind: names[node.kind],
    member: key,
    hint,
  });
}

/** The kinds as messages call them, with their article. */
const names: Readonly<Record<Kind, string>> = {
  callback: "a callback",
  components: "`components`",
  contact: "`contact`",
  encoding: "an encoding",
  example: "an example",
  externalDocs: "`externalDocs`",
  header: "a header",
  info: "`info`",
  license: "`license`",
  link: "a link",
  mediaType: "a media type",
  oauthFlow: "an OAuth flow",
  oauthFlows: "`flows`",
  openapi: "the document",
  operation: "an operation",
  parameter: "a parameter",
  pathItem: "a path",
  paths: "`paths`",
  requestBody: "a request body",
  response: "a response",
  responses: "`responses`",
  schema: "a schema",
  securityRequirement: "a security requirement",
  securityScheme: "a security scheme",
  server: "a server",
  serverVariable: "a server variable",
  tag: "a tag",
  xml: "`xml`",
};
