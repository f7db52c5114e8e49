import type { Docs } from "../../ir/types/docs.js";
import type { DocTag } from "./docs.js";

/** A TypeScript type, ready to be written flat or over several lines. */
export type TypeNode =
  | TypeLeaf
  | {
      /** `Name<A, B>`. */
      readonly kind: "generic";
      readonly name: string;
      readonly arguments: readonly TypeNode[];
    }
  | { readonly kind: "array"; readonly items: TypeNode }
  | { readonly kind: "tuple"; readonly items: readonly TupleItem[] }
  | { readonly kind: "union"; readonly variants: readonly TypeNode[] }
  | { readonly kind: "intersection"; readonly parts: readonly TypeNode[] }
  | { readonly kind: "object"; readonly members: readonly TypeMember[] };

/** A type without parts, by how prettier treats it: `string`, `"a"`, `Pet`, `Pet["name"]`. */
export interface TypeLeaf {
  readonly kind: "keyword" | "literal" | "reference" | "access";
  readonly text: string;
}

/** One place of a tuple: `T`, `T?` or `...T`. */
export interface TupleItem {
  readonly type: TypeNode;
  readonly mark: "required" | "optional" | "rest";
}

/** One member of a type literal or an interface. */
export interface TypeMember {
  /** With its quotes, without its question mark; absent for an index signature. */
  readonly key?: string;
  readonly optional: boolean;
  readonly type: TypeNode;
  /** Absent when there is nothing to say. */
  readonly docs?: {
    readonly source: Docs;
    readonly tags: readonly DocTag[];
    /** The wire name, for titles that only repeat it. */
    readonly name: string;
  };
}
