import type { PatternNode } from "./read-pattern.js";

/** The places of characters in a pattern, and which may follow which (Glushkov's automaton). */
export interface Automaton {
  /** The set of characters at each place, as it is written. */
  readonly characters: readonly string[];
  /** Behind each place the places that may follow, and in how many ways. */
  readonly follow: readonly ReadonlyMap<number, number>[];
  /** Where a match may end. */
  readonly last: readonly number[];
}

/** Where a part of a pattern begins and ends. */
interface Ends {
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** Whether the part may be empty. */
  readonly isNullable: boolean;
}

const nowhere: Ends = { first: [], last: [], isNullable: true };

/** The automaton of a pattern; undefined for one with more than `most` places. */
export function automatonOf(
  root: PatternNode,
  most: number,
): Automaton | undefined {
  const characters: string[] = [];
  const follow: Map<number, number>[] = [];
  const { last } = endsOf(root);
  return characters.length > most ? undefined : { characters, follow, last };

  function endsOf(node: PatternNode): Ends {
    if (characters.length > most) return nowhere;
    switch (node.kind) {
      case "character": {
        const place = characters.push(node.source) - 1;
        follow.push(new Map());
        return { first: [place], last: [place], isNullable: false };
      }
      case "choice": {
        const parts = node.parts.map(endsOf);
        return {
          first: parts.flatMap(({ first }) => first),
          last: parts.flatMap((part) => part.last),
          isNullable: parts.some(({ isNullable }) => isNullable),
        };
      }
      case "sequence":
        return node.parts.map(endsOf).reduce(chain, nowhere);
      case "loop": {
        const body = endsOf(node.body);
        link(body.last, body.first);
        return body;
      }
    }
  }

  function chain(left: Ends, right: Ends): Ends {
    link(left.last, right.first);
    return {
      first: left.isNullable ? [...left.first, ...right.first] : left.first,
      last: right.isNullable ? [...left.last, ...right.last] : right.last,
      isNullable: left.isNullable && right.isNullable,
    };
  }

  function link(from: readonly number[], to: readonly number[]): void {
    for (const place of from) {
      const next = follow[place];
      for (const one of to) next?.set(one, (next.get(one) ?? 0) + 1);
    }
  }
}
