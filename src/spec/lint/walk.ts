import type { JsonObject, JsonValue } from "../../ir/types/json.js";
import type { Origin } from "../../ir/types/origin.js";
import { followReference, followSchema, followUnused } from "../follow.js";
import { childPointer } from "../pointer.js";
import type { Resolution } from "../sources.js";
import { checkShape } from "./check-shape.js";
import { isObject } from "../json.js";
import { placeIn, type LintContext, type LintNode, type Rule } from "./rule.js";
import type { Kind, ShapeTable } from "../shapes/shape.js";

/** Where a value stands, as a list from the value up: pointers are built only when printed. */
export interface Trail {
  readonly up: Trail | undefined;
  readonly file: string;
  /** The pointer at the end of the list, one segment elsewhere. */
  readonly segment: string | number;
}

/** One traversal of everything that the root reaches. */
export interface Walk {
  readonly context: LintContext;
  readonly shapes: ShapeTable;
  readonly rules: ReadonlyMap<Kind, readonly Rule[]>;
  readonly seen: Map<Kind, WeakSet<object>>;
  readonly resolved: Map<string, Resolution>;
  /** Targets of references: visited later, so that chains cost no stack. */
  readonly queue: (() => void)[];
  /** Components that wait until everything that becomes part of the package was visited. */
  readonly unused: (() => void)[];
  /** References in schemas may lead to identifiers that only the builder knows. */
  readonly hasIdentifiers: boolean;
  /** Whether the package needs what is visited: operations and all named schemas with what they reach. */
  used: boolean;
}

/** Visits a value of a kind and all below it, then what they refer to. */
export function visit(
  walk: Walk,
  kind: Kind,
  value: JsonValue,
  trail: Trail,
): void {
  if (!isObject(value) || isSeen(walk, kind, value)) return;
  const shape = walk.shapes[kind];
  const reference = value["$ref"];
  if (typeof reference === "string") {
    if (!shape.reference && kind !== "pathItem") {
      const place = placeIn(originOf(trail), ["$ref"], "value");
      walk.context.collector.report("lint/misplaced-reference", place);
    }
    visitReference(walk, kind, value, reference, trail);
    const hasSiblings = kind === "pathItem" || kind === "schema";
    if (!hasSiblings || walk.context.sources.version < "3.1") return;
  }
  const node = createNode(kind, value, trail);
  checkShape(walk, node, shape, trail);
  for (const rule of walk.rules.get(kind) ?? []) {
    rule.check(node, walk.context);
  }
}

/** The trail of a member or item. */
export function below(trail: Trail, segment: string | number): Trail {
  return { up: trail, file: trail.file, segment };
}

/** Writes a trail as an origin. */
export function originOf(trail: Trail): Origin {
  const segments: (string | number)[] = [];
  let at = trail;
  for (; at.up !== undefined; at = at.up) segments.push(at.segment);
  const pointer = childPointer(String(at.segment), ...segments.reverse());
  return { file: trail.file, pointer };
}

function createNode(kind: Kind, value: JsonObject, trail: Trail): LintNode {
  let origin: Origin | undefined;
  return {
    kind,
    value,
    get origin(): Origin {
      return (origin ??= originOf(trail));
    },
  };
}

function isSeen(walk: Walk, kind: Kind, value: JsonObject): boolean {
  const seen = walk.seen.get(kind);
  if (seen === undefined) walk.seen.set(kind, new WeakSet([value]));
  else if (seen.has(value)) return true;
  else seen.add(value);
  return false;
}

function visitReference(
  walk: Walk,
  kind: Kind,
  value: JsonObject,
  reference: string,
  trail: Trail,
): void {
  const key = `${trail.file}\n${reference}`;
  const known = walk.resolved.get(key);
  const step =
    known ?? walk.context.sources.resolve(reference, originOf(trail));
  walk.resolved.set(key, step);
  if (!step.found) {
    if (!isLeftToBuilder(walk, kind, reference)) {
      reportBroken(walk, kind, value, trail);
    }
    return;
  }
  if (known === undefined && isReference(step.value)) {
    reportBroken(walk, kind, value, trail);
  }
  const { file, pointer } = step.origin;
  const target: Trail = { up: undefined, file, segment: pointer };
  const { used } = walk;
  walk.queue.push(() => {
    walk.used = used;
    visit(walk, kind, step.value, target);
  });
}

/** Schemas also refer by `$id` and `$anchor`, which documents are not searched for here. */
function isLeftToBuilder(walk: Walk, kind: Kind, reference: string): boolean {
  return kind === "schema" && (walk.hasIdentifiers || /#[^/]/.test(reference));
}

function isReference(value: JsonValue): boolean {
  return isObject(value) && typeof value["$ref"] === "string";
}

/** Reports what following a reference finds wrong, if anything. */
function reportBroken(
  walk: Walk,
  kind: Kind,
  value: JsonValue,
  trail: Trail,
): void {
  const { sources, collector } = walk.context;
  // Without an example or a link the package works all the same.
  const matters = walk.used && kind !== "example" && kind !== "link";
  const followUsed = kind === "schema" ? followSchema : followReference;
  const follow = matters ? followUsed : followUnused;
  follow(sources, collector, value, originOf(trail));
}
