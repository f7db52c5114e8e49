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
  | {
      readonly kind: "object";
      readonly members: readonly TypeMember[];
      /** Over several lines even where one would do. */
      readonly open?: true;
    };

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
  /** What an index signature calls its key; `key` by default. */
  readonly parameter?: string;
  /** Which keys an index signature is for; `string` by default. */
  readonly keyType?: string;
  readonly optional: boolean;
  readonly type: TypeNode;
  /** Absent when there is nothing to say. */
  readonly docs?: MemberDocs | CommentLines;
}

/** What the documentation of a member is made of. */
export interface MemberDocs {
  readonly source: Docs;
  readonly tags: readonly DocTag[];
  /** The wire name, for titles that only repeat it. */
  readonly name: string;
}

/** A comment that somebody else has worded, without its frame. */
export interface CommentLines {
  readonly lines: readonly string[];
}
