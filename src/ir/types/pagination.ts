import type { Shape } from "./schema.js";

/**
 * How a list goes on after one answer. Places in the body of a success are
 * JSON Pointers (RFC 6901); parameters are told by their keys.
 */
export interface Pagination {
  /** Where the items are; "" is the body itself. */
  readonly items: string;
  /** What one item is. */
  readonly item: Shape;
  readonly way: PaginationWay;
  /** Where a boolean is that is false on the last page. */
  readonly more?: string;
}

/** What the next request is told. */
export type PaginationWay =
  /** A parameter gets what stands in the body, or a member of the last item. */
  | ({ readonly kind: "cursor"; readonly parameter: string } & (
      { readonly next: string } | { readonly last: string }
    ))
  /** It goes to a URL that stands in the body. */
  | { readonly kind: "url"; readonly next: string }
  /** It goes where the `Link` header with the relation `next` leads (RFC 8288). */
  | { readonly kind: "link" }
  /** A parameter counts pages, from `first` on. */
  | {
      readonly kind: "page";
      readonly parameter: string;
      readonly first: number;
      /** Where the number of pages is. */
      readonly total?: string;
    }
  /** A parameter counts items, from `first` on. */
  | {
      readonly kind: "offset";
      readonly parameter: string;
      readonly first: number;
      /** Where the number of items is. */
      readonly total?: string;
    };
