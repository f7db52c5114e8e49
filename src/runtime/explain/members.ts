import { segment } from "../validate/issue-text.js";
import { isObject, own, type Members } from "../validate/kinds.js";
import { explainMissing } from "./missing.js";
import { inside, type Place } from "./place.js";
import {
  explainShape,
  explainPart,
  type Member,
  type Part,
  type Shape,
} from "./shape.js";

/** Shapes by the names of members. */
export interface Shapes {
  readonly [name: string]: Shape;
}

/** Members by name, in the order in which they are declared. */
export type Known = ReadonlyMap<string, Member>;

/**
 * Says what is wrong with members that are not declared; gives the names of
 * which a missing one may have been meant, where that is yet to say.
 */
export type ExplainOthers = (
  at: Place,
  value: Members,
  known: Known,
) => string[] | undefined;

/** How many objects were walked through. */
let objects = 0;

/** Asks for members, some of which may be absent, and something of those that are not declared. */
export function withMembers(
  required: Shapes,
  optional: Shapes = {},
  explainOthers?: ExplainOthers,
): Part {
  const members = [...membersOf(required, true), ...membersOf(optional, false)];
  const known = new Map(members.map((member) => [member.name, member]));
  const needed = Object.keys(required).length;
  const first: Link = { next: undefined };
  return {
    members,
    explain: (at) => {
      const { value } = at;
      if (!isObject(value)) return;
      let strangers = explainOthers?.(at, value, known);
      const now = ++objects;
      let wrong = needed;
      let unfit: Member | undefined;
      let last = first;
      // Sooner done than asking for each member; most stand in one order.
      for (const name in value) {
        const part = value[name];
        if (part === undefined) continue;
        const guess = (last.next ??= known.get(name));
        const member = guess?.name === name ? guess : known.get(name);
        if (member === undefined) {
          if (!explainOthers) (strangers ??= []).push(name);
          continue;
        }
        last = member;
        member.met = now;
        if (member.isRequired) wrong--;
        const { fits } = member.shape;
        if (fits === undefined || !fits(part)) {
          member.met = -now;
          unfit = member;
          wrong++;
        }
      }
      if (unfit && wrong === 1) explainMember(at, value, unfit);
      else if (wrong > 0 || at.report.isThorough)
        explainMembers(at, value, members, strangers, now);
    },
  };
}

function explainMember(
  at: Place,
  value: Members,
  { name, step, shape }: Member,
): void {
  explainShape(inside(at, step, value[name]), shape);
}

/** What remembers which member followed it in the first object. */
interface Link {
  next: Member | undefined;
}

function membersOf(shapes: Shapes, isRequired: boolean): readonly Member[] {
  return Object.entries(shapes).map(([name, shape]) => {
    const only = shape.parts[0]?.only;
    const step = segment(name);
    return { name, step, shape, isRequired, only, met: 0, next: undefined };
  });
}

/** Says which members are missing and what is wrong with others, in the order in which they are declared. */
function explainMembers(
  at: Place,
  value: Members,
  members: readonly Member[],
  strangers: readonly string[] | undefined,
  now: number,
): void {
  for (const member of members) {
    if (member.met === now) continue;
    if (member.met === -now) {
      explainMember(at, value, member);
      continue;
    }
    const { name, isRequired } = member;
    if (!isRequired && !at.report.isThorough) continue;
    // Some are there, but objects do not show them.
    const part = name in Object.prototype ? own(value, name) : value[name];
    if (part !== undefined) explainPart(at, member.step, part, member.shape);
    else if (isRequired) explainMissing(at, name, strangers);
  }
}
