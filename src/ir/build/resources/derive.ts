import {
  camelCase,
  isPlural,
  pascalCase,
  spellOut,
} from "../../names/casing.js";
import { isReservedMember } from "../../names/reserved.js";

/** Where an operation stands in the resource tree and what its function is called. */
export interface Placement {
  readonly resource: readonly string[];
  readonly action: string;
}

/** What the derivation reads of an operation. */
export interface OperationFacts {
  readonly method: string;
  readonly path: string;
  readonly operationId?: string;
  readonly tag?: string;
  /** `x-resource`, `x-method`: the document's own word. */
  readonly resource?: readonly string[];
  readonly action?: string;
  /** Whether a success response is a list. */
  readonly returnsList: boolean;
}

interface Segment {
  readonly text: string;
  readonly parameter: boolean;
}

/** Collections whose item scopes everything below it. */
const scopes: ReadonlySet<string> = new Set([
  "accounts",
  "zones",
  "organizations",
  "orgs",
  "tenants",
  "workspaces",
]);

/** Behind a path, as in `/#Action=CreateQueue`: not the path says what is done. */
const selector = /[?#].*=(?!\{)/s;

/** `/books/{id}:cancel`: a method of its own, as in Google's APIs (AIP-136). */
const customMethod = /^(.*[^/]):([a-z]\w*)$/is;

const versionSegment = /^v\d+(?:[._]\d+)*(?:(?:alpha|beta|rc)\d*)?$/i;

/**
 * Places for an operation in order of preference, worked out when they are
 * asked for: mostly the first is free. It drops version and scope segments;
 * later ones keep more of the path, so that operations which want the same
 * place can step aside without regard to their order.
 */
export function placements(
  given: OperationFacts,
): readonly (() => Placement)[] {
  const [whole = ""] = given.path.split(/[?#]/);
  const [, path = whole, custom] = customMethod.exec(whole) ?? [];
  const facts = custom ? { action: memberName(custom), ...given } : given;
  const segments = segmentsOf(path);
  const short = withoutScope(withoutVersion(segments));
  const long = withoutVersion(segments);
  const byId = facts.operationId && camelCase(facts.operationId);
  const first = placementOf(
    { ...(byId && selector.test(facts.path) && { action: byId }), ...facts },
    short,
  );
  const scoped = (actionOf?: (usual: string) => string): Placement => {
    const place = placementOf(facts, long);
    return actionOf ? { ...place, action: actionOf(place.action) } : place;
  };
  const method = spellOut(facts.method.toLowerCase());
  return [
    () => first,
    // Steps aside for the path without the slash, which stays where it is.
    () =>
      /[^/]\/$/.test(path)
        ? { ...first, action: `${first.action}WithSlash` }
        : first,
    ...(facts.method === "POST"
      ? [() => placementOf({ action: "create", ...facts }, short)]
      : []),
    () => scoped(),
    () => scoped((usual) => usual + byParameters(segments)),
    ...(byId ? [() => ({ ...first, action: byId })] : []),
    () => placementOf(facts, segments),
    () => scoped(() => method + pascalCase(facts.path)),
    // Different for all paths and methods, whatever signs tell them apart.
    () => scoped(() => method + spellOut(facts.path)),
  ];
}

/** Path parameters that scope an operation and so are never passed by position. */
export function scopeParameters(path: string): ReadonlySet<string> {
  const segments = withoutVersion(segmentsOf(path));
  const kept = new Set(withoutScope(segments));
  return new Set(
    segments
      .filter((segment) => segment.parameter && !kept.has(segment))
      .map((segment) => segment.text),
  );
}

/** The parameters of a path template, in order. */
export function pathParameters(path: string): readonly string[] {
  return [...path.matchAll(/\{\+?([^{}]+)\}/g)].flatMap(
    ([, name]) => name ?? [],
  );
}

function segmentsOf(path: string): readonly Segment[] {
  return path
    .split("/")
    .filter((text) => text !== "")
    .map((text) => {
      const whole = /^\{\+?([^{}]+)\}$/.exec(text)?.[1];
      return whole === undefined
        ? { text, parameter: false }
        : { text: whole, parameter: true };
    });
}

function withoutVersion(segments: readonly Segment[]): readonly Segment[] {
  const from = segments[0]?.text === "api" && segments.length > 1 ? 1 : 0;
  const rest = segments.slice(from);
  const kept = rest.filter(
    (segment) => segment.parameter || !versionSegment.test(segment.text),
  );
  return kept.length > 0 ? kept : rest;
}

function withoutScope(segments: readonly Segment[]): readonly Segment[] {
  const [scope, item, next] = segments;
  const scoped =
    scope?.parameter === false &&
    scopes.has(scope.text) &&
    item?.parameter === true &&
    next?.parameter === false;
  return scoped ? segments.slice(2) : segments;
}

function placementOf(
  facts: OperationFacts,
  segments: readonly Segment[],
): Placement {
  const statics = segments.filter((segment) => !segment.parameter);
  const verb = facts.action ?? verbOf(facts, segments);
  const isAction = verb === undefined;
  const nouns = isAction ? statics.slice(0, -1) : statics;
  const derived = nouns.map((segment) => memberName(segment.text));
  const fallback = memberName(facts.tag ?? "root");
  return {
    resource: facts.resource ?? (derived.length > 0 ? derived : [fallback]),
    action: verb ?? memberName(statics.at(-1)?.text ?? facts.method),
  };
}

/** The function's name; undefined when the last segment itself is the verb. */
function verbOf(
  facts: OperationFacts,
  segments: readonly Segment[],
): string | undefined {
  const last = segments.at(-1);
  const onItem = last === undefined || last.parameter;
  switch (facts.method) {
    case "GET":
      return !onItem && (facts.returnsList || isPlural(last.text))
        ? "list"
        : "get";
    case "PUT":
      return "update";
    case "PATCH":
      return "edit";
    case "DELETE":
      return "delete";
    case "POST":
      return postVerb(segments, onItem);
    default:
      return memberName(facts.method.toLowerCase());
  }
}

function postVerb(
  segments: readonly Segment[],
  onItem: boolean,
): string | undefined {
  if (onItem) return "update";
  const last = segments.at(-1)?.text ?? "";
  const statics = segments.filter((segment) => !segment.parameter);
  return isPlural(last) || statics.length === 1 ? "create" : undefined;
}

function byParameters(segments: readonly Segment[]): string {
  const names = segments
    .filter((segment) => segment.parameter)
    .map((segment) => pascalCase(segment.text));
  return names.length > 0 ? `By${names.join("And")}` : "All";
}

/** A member name for the tree: `service_bindings` → `serviceBindings`. */
function memberName(text: string): string {
  const name = camelCase(text);
  if (name === "") return "root";
  if (/^\p{N}/u.test(name)) return `_${name}`;
  return isReservedMember(name) ? `${name}Resource` : name;
}
