import type { JsonObject, JsonValue } from "../../ir/types/json.js";
import { followReference, followSchema, followUnused } from "../follow.js";
import type { Resolution } from "../sources.js";
import { checkShape } from "./check-shape.js";
import { isObject } from "../json.js";
import type { KindChecks } from "./kind-checks.js";
import { placeIn, type LintContext } from "./rule.js";
import type { Kind } from "../shapes/shape.js";
import { originOf, startAt, type Trail } from "./trail.js";

/** One traversal of everything that the root reaches. */
export interface Walk {
  readonly context: LintContext;
  readonly checks: Readonly<Record<Kind, KindChecks>>;
  /** References that lead to another reference, which were followed to the end. */
  readonly chains: Set<Resolution>;
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
  const { shape, rules, seen } = walk.checks[kind];
  if (!isObject(value) || seen.has(value)) return;
  seen.add(value);
  const node = { kind, value, trail };
  const reference = value["$ref"];
  if (typeof reference === "string") {
    if (!shape.reference && kind !== "pathItem") {
      const place = placeIn(node, ["$ref"], "value");
      walk.context.collector.report("lint/misplaced-reference", place);
    }
    visitReference(walk, kind, value, reference, trail);
    const hasSiblings = kind === "pathItem" || kind === "schema";
    if (!hasSiblings || walk.context.sources.version < "3.1") return;
  }
  checkShape(walk, node);
  for (const rule of rules) rule.check(node, walk.context);
}

function visitReference(
  walk: Walk,
  kind: Kind,
  value: JsonObject,
  reference: string,
  trail: Trail,
): void {
  const step = walk.context.sources.resolve(reference, trail);
  if (!step.found) {
    if (!isLeftToBuilder(walk, kind, reference)) {
      reportBroken(walk, kind, value, trail);
    }
    return;
  }
  if (isReference(step.value) && !walk.chains.has(step)) {
    walk.chains.add(step);
    reportBroken(walk, kind, value, trail);
  }
  if (isObject(step.value) && walk.checks[kind].seen.has(step.value)) return;
  const { used } = walk;
  walk.queue.push(() => {
    walk.used = used;
    visit(walk, kind, step.value, startAt(step.origin));
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
