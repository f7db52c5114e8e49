import type { Keyword } from "../keywords/keyword.js";

/** The dialects that are understood. */
export type DialectName =
  | "draft4"
  | "draft6"
  | "draft7"
  | "2019-09"
  | "2020-12"
  | "v1"
  | "openapi-2.0"
  | "openapi-3.0"
  | "openapi-3.1"
  | "openapi-3.2";

/** The rules of one dialect of JSON Schema. */
export interface Dialect {
  readonly name: DialectName;
  /** The keyword that gives a schema resource its URI. */
  readonly identifier?: "id" | "$id";
  /** Whether `#name` in the identifier is an anchor, as in drafts 4 to 7. */
  readonly fragmentIdentifiers: boolean;
  /** Whether a `$ref` hides everything that stands beside it. */
  readonly exclusiveRef: boolean;
  /** Whether a `$dynamicRef` must lead to a `$dynamicAnchor` before the scope counts. */
  readonly bookending: boolean;
  readonly keywords: ReadonlyMap<string, Keyword>;
  /** Keywords by the URI of their vocabulary, for metaschemas that choose. */
  readonly vocabularies: ReadonlyMap<string, readonly string[]>;
}

/** A table of keywords; later tables win. */
export function keywordTable(
  ...tables: readonly { readonly [keyword: string]: Keyword }[]
): ReadonlyMap<string, Keyword> {
  return new Map(tables.flatMap((table) => Object.entries(table)));
}
