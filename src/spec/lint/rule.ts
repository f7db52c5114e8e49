import type { Collector } from "../../diagnostics/collector.js";
import type { PointerPlace } from "../../diagnostics/diagnostic.js";
import type { JsonObject } from "../../ir/types/json.js";
import type { Origin } from "../../ir/types/origin.js";
import { childPointer } from "../pointer.js";
import type { Sources } from "../sources.js";
import type { Kind } from "../shapes/shape.js";
import { originOf, type Trail } from "./trail.js";

/** What rules may ask and where they report. */
export interface LintContext {
  readonly sources: Sources;
  readonly collector: Collector;
}

/** An object of a known kind, references followed. */
export interface LintNode {
  readonly kind: Kind;
  readonly value: JsonObject;
  /** Most nodes are never mentioned, and need no pointer. */
  readonly trail: Trail;
}

/** A check of one kind of object. */
export interface Rule {
  readonly kinds: readonly Kind[];
  readonly check: (node: LintNode, context: LintContext) => void;
}

/** The place of a node, of a member, or of what lies below it. */
export function placeIn(
  { trail }: LintNode,
  segments: readonly (string | number)[],
  target?: PointerPlace["target"],
): PointerPlace {
  return placeBelow(originOf(trail), segments, target);
}

/** The same of what is known by its origin. */
export function placeBelow(
  { file, pointer }: Origin,
  segments: readonly (string | number)[],
  target?: PointerPlace["target"],
): PointerPlace {
  return {
    file,
    pointer: childPointer(pointer, ...segments),
    ...(target === undefined ? {} : { target }),
  };
}
