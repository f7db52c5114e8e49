import type { Code } from "./code.js";
import { flatLogic } from "./logic.js";

/** What is asked of one member. */
export interface MemberCode {
  /** How the member is read. */
  readonly access: string;
  readonly code: readonly Code[];
}

/**
 * All that is asked of members: first what is read where it is asked, which
 * makes one chain; last what is looked into. What is asked alike stands
 * together, `typeof` before calls: packed code repeats itself in longer pieces.
 */
export function inOrder(members: readonly MemberCode[]): readonly Code[] {
  const firsts = new Map<string, number>();
  return members
    .map((member, index) => {
      const { rank, text } = placeOf(member);
      if (!firsts.has(text)) firsts.set(text, index);
      const first = firsts.get(text) ?? index;
      return { member, rank, key: text.replace(called, ""), first };
    })
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        compare(one.key, other.key) ||
        one.first - other.first,
    )
    .flatMap(({ member }) => member.code);
}

/** Names of functions: those of schemas may change, and nothing shall move then. */
const called = /[\p{ID_Start}$_][\p{ID_Continue}$]*(?=[.(])/gu;

interface Place {
  readonly rank: number;
  /** Equal where the same is asked. */
  readonly text: string;
}

function placeOf({ access, code }: MemberCode): Place {
  const [first, ...more] = code;
  if (first === undefined || more.length > 0) return { rank: 2, text: "" };
  if (first.kind === "reject") {
    const text = flatLogic(first.when);
    return { rank: 0, text: text.replaceAll(access, "") };
  }
  if (first.kind !== "property") return { rank: 2, text: "" };
  const [inside] = first.then(first.guess);
  const text = inside?.kind === "reject" ? flatLogic(inside.when) : "";
  return { rank: 1, text: text.replaceAll(first.guess, "") };
}

/** In falling order: letters stand before the mark that denies a call. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? 1 : -1;
}
