import type { Sources, ResolutionFailure } from "../../../../spec/sources.js";
import type { JsonValue } from "../../../types/json.js";
import type { Origin } from "../../../types/origin.js";
import { isObject } from "../../json.js";
import { escapeSegment, memberAt, segmentsOf } from "./pointer.js";
import type { Resource } from "./resource.js";
import type { ResourceIndex } from "./resource-index.js";
import { decodeFragment, resolveUri, splitFragment } from "./uri.js";

/** Where a reference leads, in one step. */
export interface Target {
  readonly value: JsonValue;
  readonly origin: Origin;
  /** The resource it stands in. */
  readonly resource: Resource;
  /** The dynamic anchor by which it was found. */
  readonly dynamicAnchor?: string;
}

/** A target, or why there is none. */
export type Lookup =
  | { readonly found: true; readonly target: Target }
  | { readonly found: false; readonly reason: ResolutionFailure };

/** Follows references by the rules of JSON Schema: base URIs, anchors, pointers. */
export type ReferenceResolver = (
  reference: string,
  resource: Resource,
  from: Origin,
) => Lookup;

/**
 * Makes a resolver. What the index of resources does not know is asked of the
 * sources; equal references from one resource give the same target.
 */
export function createReferenceResolver(
  index: ResourceIndex,
  sources: Pick<Sources, "resolve">,
): ReferenceResolver {
  const known = new Map<Resource, Map<string, Lookup>>();

  return (reference, resource, from) => {
    const lookups = known.get(resource) ?? new Map<string, Lookup>();
    known.set(resource, lookups);
    const before = lookups.get(reference);
    if (before) return before;
    const lookup = look(reference, resource, from);
    lookups.set(reference, lookup);
    return lookup;
  };

  function look(reference: string, resource: Resource, from: Origin): Lookup {
    const [path, fragment] = splitFragment(reference);
    const uri = resolveUri(path, resource.uri);
    const base =
      path === "" ? resource : uri === undefined ? undefined : index.at(uri);
    const target = base && targetIn(index, base, fragment ?? "");
    if (target) return { found: true, target };
    return lookInSources(reference, from);
  }

  /** The physical document is the last resort, also where an `$id` has moved the base. */
  function lookInSources(reference: string, from: Origin): Lookup {
    const resolution = sources.resolve(reference, from);
    if (!resolution.found) return resolution;
    const { origin } = resolution;
    const root = index.ofFile(origin.file);
    const target = root && targetIn(index, root, origin.pointer);
    if (target) return { found: true, target };
    const detail = `${origin.file} has nothing at ${origin.pointer}`;
    return { found: false, reason: { kind: "dangling", detail } };
  }
}

function targetIn(
  index: ResourceIndex,
  resource: Resource,
  encoded: string,
): Target | undefined {
  const fragment = decodeFragment(encoded);
  if (fragment === undefined) return undefined;
  if (fragment === "") {
    const { value, file, pointer } = resource;
    return { value, origin: { file, pointer }, resource };
  }
  if (fragment.startsWith("/")) return pointed(index, resource, fragment);
  const place = resource.anchors.get(fragment);
  if (!place) return undefined;
  const isDynamic =
    resource.dynamicAnchors.get(fragment)?.value === place.value;
  return {
    value: place.value,
    origin: { file: resource.file, pointer: place.pointer },
    resource,
    ...(isDynamic && { dynamicAnchor: fragment }),
  };
}

function pointed(
  index: ResourceIndex,
  start: Resource,
  pointer: string,
): Target | undefined {
  let value: JsonValue | undefined = start.value;
  let resource = start;
  let path = start.pointer;
  for (const segment of segmentsOf(pointer)) {
    value = memberAt(value, segment);
    if (value === undefined) return undefined;
    path += `/${escapeSegment(segment)}`;
    if (isObject(value)) resource = index.rootedAt(value) ?? resource;
  }
  return { value, origin: { file: start.file, pointer: path }, resource };
}
