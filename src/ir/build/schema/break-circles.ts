import type { Collector } from "../../../diagnostics/collector.js";
import type { Schema } from "../../types/schema.js";
import type { AssertionsDraft, Draft } from "./draft.js";
import { draftFinder, type DraftFinder } from "./draft-finder.js";
import { findCircles, type CircleStep } from "./find-circles.js";

/** What cutting a circle needs. */
export interface CircleTools {
  readonly collector: Collector;
  readonly drafts: readonly Draft[];
  /** A node that stands nowhere in the document, part of another. */
  synthesize(parent: Draft, part: string, assertions: AssertionsDraft): Schema;
}

/**
 * Cuts circles of schemas that apply each other to the same value. A parent
 * whose union names its children, seen from a child's `allOf`, loses the union
 * there: the child is one of the parent's variants already. Any other circle
 * loses the reference that closes it.
 */
export function breakCircles(tools: CircleTools): void {
  const find = draftFinder(tools.drafts);
  const bases = new Map<Schema, Schema>();
  for (let round = 0; round < rounds; round += 1) {
    const starts = tools.drafts
      .filter(({ referred }) => referred)
      .map(({ schema }) => schema);
    let cuts = 0;
    findCircles(starts, (circle) => {
      if (!isStanding(circle)) return;
      cuts += 1;
      cut(tools, find, bases, circle);
    });
    if (cuts === 0) return;
  }
}

/** Cutting one circle can only uncover others that share a step with it. */
const rounds = 16;

function cut(
  tools: CircleTools,
  find: DraftFinder,
  bases: Map<Schema, Schema>,
  circle: readonly CircleStep[],
): void {
  const detached = detachUnion(tools, find, bases, circle);
  report(tools.collector, circle);
  if (detached) return;
  const index = circle.findLastIndex(({ keyword }) => keyword === "refs");
  const closing = circle[index];
  const draft = closing && find(closing.from);
  const target = following(circle, index);
  if (!draft || !target) return;
  const owner = circle.at(index - 1);
  removeRef(draft, target);
  if (owner?.keyword === "anyOf" || owner?.keyword === "oneOf") {
    draft.schema.assertions = { never: true };
  }
}

/** Whether no step of the circle has been cut since it was found. */
function isStanding(circle: readonly CircleStep[]): boolean {
  return circle.every(({ from, keyword }, index) => {
    const target = following(circle, index);
    return (
      keyword !== "refs" ||
      (target !== undefined && from.assertions.refs?.includes(target) === true)
    );
  });
}

function following(
  circle: readonly CircleStep[],
  index: number,
): Schema | undefined {
  return circle[(index + 1) % circle.length]?.from;
}

/** Replaces the parent by itself without its union, where a child refers to it. */
function detachUnion(
  tools: CircleTools,
  find: DraftFinder,
  bases: Map<Schema, Schema>,
  circle: readonly CircleStep[],
): boolean {
  for (const [index, { from: parent, keyword }] of circle.entries()) {
    if (keyword !== "oneOf" && keyword !== "anyOf") continue;
    const before = circle.at(index - 1);
    const mention = before && find(before.from);
    const owner = find(parent);
    if (before?.keyword !== "refs" || !mention || !owner) continue;
    const base = bases.get(parent) ?? baseOf(tools, owner);
    bases.set(parent, base);
    removeRef(mention, parent);
    const { assertions } = mention.schema;
    // The base has no name by which it could be referred to.
    assertions.allOf = [...(assertions.allOf ?? []), base];
    return true;
  }
  return false;
}

function baseOf(tools: CircleTools, owner: Draft): Schema {
  const { oneOf, anyOf, discriminator, ...base } = owner.schema.assertions;
  const schema = tools.synthesize(owner, "base", base);
  return schema;
}

function removeRef({ schema }: Draft, target: Schema): void {
  const { refs = [], ...others } = schema.assertions;
  const left = refs.filter((ref) => ref !== target);
  schema.assertions = {
    ...others,
    ...(left.length > 0 && { refs: left }),
  };
}

function report(collector: Collector, circle: readonly CircleStep[]): void {
  const [start] = circle;
  if (!start) return;
  const chain = circle
    .filter(({ from }) => from.name !== undefined)
    .map(({ from }) => from.name ?? "");
  const text = [...chain, chain[0] ?? ""].join(" → ");
  const isPure = circle.every(({ keyword }) => keyword === "refs");
  collector.report(
    isPure ? "ref/circular" : "schema/circular-composition",
    start.from.origin,
    { chain: text },
  );
}
