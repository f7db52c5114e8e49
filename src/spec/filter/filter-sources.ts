import type { Collector } from "../../diagnostics/collector.js";
import type { JsonValue } from "../../ir/types/json.js";
import type { Origin } from "../../ir/types/origin.js";
import { isObject, membersOf } from "../json.js";
import { childPointer } from "../pointer.js";
import type { SourceDocument, Sources } from "../sources.js";
import { cut } from "./cut.js";
import { dropsUnused, selectsOperations, type Filters } from "./filters.js";
import { listPaths } from "./list-operations.js";
import { findHeirs, placeKey, reach } from "./reach.js";
import { selectOperations } from "./select-operations.js";
import { tagAncestry } from "./tag-ancestry.js";

/**
 * The documents without the operations that filters leave out and without the
 * components that nothing else uses. What is left stands where it stood: no
 * pointer changes. An operation that something kept refers into stays.
 */
export function filterDocuments(
  sources: Sources,
  filters: Filters,
  collector: Collector,
): ReadonlyMap<string, JsonValue> {
  const operations = selectsOperations(filters)
    ? unwanted(sources, filters, collector)
    : [];
  const components = dropsUnused(filters) ? componentsOf(sources) : [];
  const candidates = [...operations, ...components.map(([origin]) => origin)];
  if (candidates.length === 0) return new Map();
  const met = reach(sources, {
    places: new Set(candidates.map(placeKey)),
    heirs: findHeirs(sources, components),
  });
  const cuts = new Map<string, string[]>();
  for (const origin of candidates) {
    if (met.has(placeKey(origin))) continue;
    const pointers = cuts.get(origin.file) ?? [];
    cuts.set(origin.file, pointers);
    pointers.push(origin.pointer);
  }
  return new Map(
    [...cuts].flatMap(([file, pointers]) => {
      const document = sources.documents.get(file);
      return document ? [[document.uri, cut(document.value, pointers)]] : [];
    }),
  );
}

/** The places of operations that are filtered out, and of paths that lose all of theirs. */
function unwanted(
  sources: Sources,
  filters: Filters,
  collector: Collector,
): readonly Origin[] {
  const paths = listPaths(sources);
  const all = paths.flatMap(({ operations }) => operations);
  const ancestry = tagAncestry(sources);
  const kept = selectOperations(all, filters, ancestry, collector);
  // A path item that two paths share keeps what one of them needs.
  const needed = new Set([...kept].map(({ origin }) => placeKey(origin)));
  return paths.flatMap(({ origin, operations }) => {
    const isEmpty = !operations.some((operation) => kept.has(operation));
    const cuttable = operations
      .map((operation) => operation.origin)
      .filter((place) => !needed.has(placeKey(place)));
    return isEmpty && operations.length > 0 ? [origin, ...cuttable] : cuttable;
  });
}

/** Components of the root that can be unused. Those with identifiers can be referred to from anywhere. */
function componentsOf({
  root,
}: Sources): readonly (readonly [Origin, JsonValue])[] {
  const { components } = root.value;
  const places = isObject(components)
    ? Object.keys(components).map((section) => ["components", section])
    : [["definitions"], ["parameters"], ["responses"]];
  return places.flatMap((segments) => {
    const [first = "", second] = segments;
    if (second === "securitySchemes" || second?.startsWith("x-")) return [];
    const section =
      second === undefined || !isObject(components)
        ? root.value[first]
        : components[second];
    const pointer = childPointer("", ...segments);
    return membersOf(section)
      .filter(([key, value]) => key !== "$ref" && !hasIdentifier(value))
      .map(([name, value]) => {
        const origin = {
          file: root.file,
          pointer: childPointer(pointer, name),
        };
        return [origin, value] as const;
      });
  });
}

function hasIdentifier(value: JsonValue): boolean {
  return /"\$(?:id|anchor|dynamicAnchor)":/.test(JSON.stringify(value));
}

/** A document with another value; itself when there is none. */
export function withValue(
  document: SourceDocument,
  values: ReadonlyMap<string, JsonValue>,
): SourceDocument {
  const value = values.get(document.uri);
  return value === undefined ? document : { ...document, value };
}
