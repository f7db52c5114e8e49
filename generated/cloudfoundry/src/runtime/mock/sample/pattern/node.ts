import type { CharSet } from "./char-set.js";

/** What a regular expression is made of. */
export type PatternNode =
  | { readonly kind: "set"; readonly characters: CharSet }
  | { readonly kind: "sequence"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly branches: readonly PatternNode[] }
  | {
      readonly kind: "repeat";
      readonly part: PatternNode;
      readonly least: number;
      readonly most: number;
    }
  /** Captures what it matches, by number and perhaps by name. */
  | {
      readonly kind: "group";
      readonly inner: PatternNode;
      readonly number: number;
      readonly name?: string;
    }
  | { readonly kind: "back"; readonly to: number | string }
  | { readonly kind: "start" }
  | { readonly kind: "end" }
  /** `\b` or `\B`. */
  | { readonly kind: "boundary" }
  | {
      readonly kind: "look";
      readonly ahead: boolean;
      readonly negative: boolean;
      readonly inner: PatternNode;
    };

/** Stands for nothing. */
export const emptyNode: PatternNode = { kind: "sequence", parts: [] };

/** Whether a part looks at what is around it, so that it is no plain language. */
export function isContextual(node: PatternNode): boolean {
  switch (node.kind) {
    case "set":
      return false;
    case "sequence":
      return node.parts.some(isContextual);
    case "choice":
      return node.branches.some(isContextual);
    case "repeat":
      return isContextual(node.part);
    case "group":
      return isContextual(node.inner);
    default:
      return true;
  }
}
