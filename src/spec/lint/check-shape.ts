import type { JsonObject, JsonValue } from "../../ir/types/json.js";
import { followReference } from "../follow.js";
import { closest } from "../suggest.js";
import { describe, isArray, isObject } from "../json.js";
import { placeIn, type LintNode } from "./rule.js";
import type { Kind, MemberType, Shape } from "../shapes/shape.js";
import { below, originOf, visit, type Trail, type Walk } from "./walk.js";

/** Holds an object against the shape of its kind and visits its members. */
export function checkShape(
  walk: Walk,
  node: LintNode,
  shape: Shape,
  trail: Trail,
): void {
  const { value } = node;
  for (const key of Object.keys(value)) {
    const member = value[key] ?? null;
    const type = shape.members.get(key);
    if (type !== undefined) checkMember(walk, node, key, type, member, trail);
    else if (key.startsWith("x-")) continue;
    else if (shape.rest === undefined) {
      reportUnknown(walk, node, shape, key);
    } else if (shape.rest !== "any") {
      checkKind(walk, node, shape.rest, member, true, [key], below(trail, key));
    }
  }
  for (const { key, missing } of demandsOf(shape)) {
    if (!Object.hasOwn(value, key)) {
      const code =
        missing === "error" ? "lint/missing-member" : "lint/missing-detail";
      const place = placeIn(node.origin, [], "key");
      walk.context.collector.report(code, place, {
        kind: names[node.kind],
        member: key,
      });
    }
  }
}

/** A member that must be there, and how bad it is when it is not. */
interface Demand {
  readonly key: string;
  readonly missing: NonNullable<MemberType["missing"]>;
}

/** Asked for every object, and the same for all of a kind. */
const demands = new WeakMap<Shape, readonly Demand[]>();

function demandsOf(shape: Shape): readonly Demand[] {
  const known = demands.get(shape);
  if (known !== undefined) return known;
  const found = [...shape.members].flatMap(([key, { missing }]) =>
    missing === undefined ? [] : [{ key, missing }],
  );
  demands.set(shape, found);
  return found;
}

function checkMember(
  walk: Walk,
  node: LintNode,
  key: string,
  type: MemberType,
  member: JsonValue,
  trail: Trail,
): void {
  const { of, vital } = type;
  if (type.type === "any") return;
  if (type.type === "object") {
    const kind = of as Kind;
    const inner = below(trail, key);
    checkKind(walk, node, kind, member, vital, [key], inner);
  } else if (type.type === "schemas" && !isArray(member)) {
    const inner = below(trail, key);
    checkKind(walk, node, "schema", member, vital, [key], inner);
  } else if (type.type === "array" || type.type === "schemas") {
    if (!isArray(member)) {
      reportType(walk, node, vital, [key], "an array", member);
      return;
    }
    const inner = below(trail, key);
    member.forEach((item, index) => {
      const kind = type.type === "schemas" ? "schema" : of;
      const at = below(inner, index);
      checkItem(walk, node, kind, item, vital, [key, index], at);
    });
  } else if (type.type === "map") {
    if (!isObject(member)) {
      reportType(walk, node, vital, [key], "an object", member);
      return;
    }
    const next = (): void =>
      checkMap(walk, node, key, type, member, below(trail, key));
    // Swagger 2.0 has its components at the root. Named schemas are part of the package.
    const isComponents = node.kind === "components" || node.kind === "openapi";
    const isPart = key === "webhooks" || of === "schema";
    if (isComponents && !isPart) walk.unused.push(next);
    else next();
  } else if (typeof member !== type.type) {
    reportType(walk, node, vital, [key], `a ${type.type}`, member);
  }
}

function checkMap(
  walk: Walk,
  node: LintNode,
  key: string,
  { of, vital }: MemberType,
  map: JsonObject,
  trail: Trail,
): void {
  if (of !== undefined && typeof map["$ref"] === "string") {
    followMapReference(walk, node, key, of, map, trail);
    return;
  }
  // Names in a map are the author's: `x-` starts a header or property too.
  for (const [name, item] of Object.entries(map)) {
    checkItem(walk, node, of, item, vital, [key, name], below(trail, name));
  }
}

/** A reference in place of a map is against the specification, but documents rely on it. */
function followMapReference(
  walk: Walk,
  node: LintNode,
  key: string,
  of: NonNullable<MemberType["of"]>,
  map: JsonObject,
  trail: Trail,
): void {
  const { sources, collector } = walk.context;
  const place = placeIn(node.origin, [key, "$ref"], "value");
  collector.report("lint/misplaced-reference", place);
  const found = followReference(sources, collector, map, originOf(trail));
  if (found === undefined || !isObject(found.value)) return;
  const { file, pointer } = found.origin;
  const target: Trail = { up: undefined, file, segment: pointer };
  for (const [name, item] of Object.entries(found.value)) {
    checkItem(walk, node, of, item, false, [key, "$ref"], below(target, name));
  }
}

function checkItem(
  walk: Walk,
  node: LintNode,
  of: MemberType["of"],
  item: JsonValue,
  vital: boolean,
  path: readonly (string | number)[],
  trail: Trail,
): void {
  if (of === "string") {
    if (typeof item === "string") return;
    reportType(walk, node, vital, path, "a string", item);
  } else if (of !== undefined && of !== "any") {
    checkKind(walk, node, of, item, vital, path, trail);
  }
}

function checkKind(
  walk: Walk,
  node: LintNode,
  kind: Kind,
  value: JsonValue,
  vital: boolean,
  path: readonly (string | number)[],
  trail: Trail,
): void {
  if (isObject(value)) visit(walk, kind, value, trail);
  else if (!(kind === "schema" && typeof value === "boolean")) {
    const expected = kind === "schema" ? "a schema" : "an object";
    reportType(walk, node, vital, path, expected, value);
  }
}

function reportType(
  walk: Walk,
  node: LintNode,
  vital: boolean,
  path: readonly (string | number)[],
  expected: string,
  value: JsonValue,
): void {
  const place = placeIn(node.origin, path, "value");
  // A key without a value, as YAML allows, is meant as an empty list or map; in schemas as nothing.
  const isScalar = /^a (?:string|number|boolean)$/.test(expected);
  const isEmpty = value === null && (!isScalar || node.kind === "schema");
  const harmless = !vital || isEmpty;
  const code = harmless ? "lint/wrong-detail" : "lint/wrong-type";
  const member = String(path.at(-1));
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
  const place = placeIn(node.origin, [key], "key");
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
