import { describe } from "../validate/describe.js";
import {
  addHints,
  areSaid,
  faultsOfClosest,
  namesOf,
} from "../validate/union-text.js";
import type { Issue } from "../issue.js";
import { note } from "./note.js";
import type { Place, Report } from "./place.js";
import { explainShape, type Part } from "./shape.js";
import {
  leastDistance,
  lookCloser,
  sightBranch,
  sketchBranch,
  type Branch,
  type Sighted,
  type Sketch,
} from "./sketch.js";

/** A branch that was tried. */
interface Judged {
  readonly name: string;
  readonly mismatched: number;
  readonly issues: readonly Issue[];
  /** How many there are: of branches that are equally close at first sight, fewer are closer. */
  readonly distance: number;
}

/** Says in one issue why a value fits no branch. */
export function withBranch(
  keyword: "anyOf" | "oneOf",
  ...branches: readonly Branch[]
): Part {
  const names = namesOf(branches.map(titleOf), ", ");
  let sketches: readonly Sketch[] | undefined;
  return {
    explain: (at) => {
      sketches ??= branches.map(sketchBranch);
      explainBranches(at, keyword, names, sketches);
    },
  };
}

/** Says why a value does not fit exactly one branch; the shapes of all of them tell the verdict. */
export function withOneBranch(
  fits: readonly ((value: unknown) => boolean)[],
  ...branches: readonly Branch[]
): Part {
  const none = withBranch("oneOf", ...branches);
  return {
    explain: (at) => {
      const fitting = branches.filter((_, index) => fits[index]?.(at.value));
      if (fitting.length === 0) none.explain(at);
      if (fitting.length < 2) return;
      const names = fitting.map(titleOf).join(" and ");
      const message = `fits ${names}, but only one is allowed`;
      note(at, "oneOf", message, "exactly one", describe(at.value));
    },
  };
}

/**
 * Says which branch is closest and what is wrong with it. Branches that are
 * equally close are listed.
 */
function explainBranches(
  at: Place,
  keyword: string,
  names: string,
  sketches: readonly Sketch[],
): void {
  const closest = nearestBranches(at, sketches);
  const wanted = `one of ${names}`;
  const [best] = closest;
  const isAny = closest.length > 1 && closest.length === sketches.length;
  if (best === undefined || (isAny && best.mismatched > 0)) {
    const received = describe(at.value);
    note(at, keyword, `none of ${names}; found ${received}`, wanted, received);
    return;
  }
  const { issues } = best;
  const said = at.report.issues;
  if (issues.length === 0 || (said.length > 0 && areSaid(issues, said))) return;
  const {
    text,
    pointer,
    received = describe(at.value),
  } = faultsOfClosest(closest, at.pointer);
  const candidates =
    closest.length === 1
      ? best.name
      : namesOf(
          closest.map(({ name }) => name),
          " or ",
        );
  const message = `none of ${names}; closest is ${candidates}: ${text}`;
  note(at, keyword, message, wanted, received, pointer);
}

/** The branches that a value is closest to, tried; none where no more may be tried. */
function nearestBranches(
  at: Place,
  sketches: readonly Sketch[],
): readonly Judged[] {
  const near = nearestSketches(at.value, sketches);
  const { report } = at;
  report.branches -= near.length;
  if (report.branches < 0) return [];
  return least(near.map((one) => tryOut(at, one)));
}

function nearestSketches(
  value: unknown,
  sketches: readonly Sketch[],
): readonly Sighted[] {
  const sighted = sketches.map((sketch) => sightBranch(value, sketch));
  const near = least(sighted);
  const [first] = near;
  // Nothing is closer than what is alike, down to the names of its members.
  if (first === undefined || first.distance === 0) return near;
  const closer = lookCloser(value, first);
  const others: Sighted[] = [];
  for (const one of sighted) {
    if (one === first) others.push(closer);
    else if (leastDistance(one) <= closer.distance)
      others.push(lookCloser(value, one));
  }
  return least(others);
}

/** Tries a branch. */
function tryOut(at: Place, { sketch, mismatched, hints }: Sighted): Judged {
  const { value, pointer, report } = at;
  const { branches, isThorough } = report;
  const own: Report = { issues: [], branches, isThorough };
  explainShape({ value, pointer, report: own }, sketch.branch[1]);
  const { issues } = own;
  report.branches = own.branches;
  addHints(issues, hints, () => pointer);
  const [name] = sketch.branch;
  return { name, mismatched, issues, distance: issues.length };
}

/** Those that are closest. */
function least<One extends { readonly distance: number }>(
  all: readonly One[],
): readonly One[] {
  if (all.length === 1) return all;
  let found: One[] = [];
  let minimum = Infinity;
  for (const one of all) {
    const { distance } = one;
    if (distance < minimum) {
      minimum = distance;
      found = [one];
    } else if (distance === minimum) found.push(one);
  }
  return found;
}

function titleOf([name]: Branch): string {
  return name;
}
