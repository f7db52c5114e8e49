import type { Random } from "../random.js";
import { pickCharacter, weightOf } from "./char-set.js";
import type { Language, Languages } from "./language.js";
import { movesOf, type Move } from "./moves.js";

/** How many languages may be looked at, and made, before a search is given up. */
const mostStates = 8_000;
const mostLanguages = 60_000;

/** Texts longer than this are ended as soon as possible. */
const usualLength = 24;

/** How long a text may be, in characters. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * A text of the language; null when there is none, whatever luck does, and
 * undefined when finding one takes too long.
 */
export function findText(
  book: Languages,
  start: Language,
  bounds: Bounds,
  random: Random,
): string | null | undefined {
  const search: Search = {
    book,
    random,
    bounds,
    moves: new Map(),
    dead: new Set(),
    ends: new Map(),
  };
  const text = wander(search, start)?.join("");
  return text ?? (isTired(search) ? undefined : null);
}

interface Search {
  readonly book: Languages;
  readonly random: Random;
  readonly bounds: Bounds;
  readonly moves: Map<Language, readonly Move[]>;
  /** What no text comes out of; with a length, none that is long enough. */
  readonly dead: Set<Language | string>;
  /** The shortest ways to an end that were found. */
  readonly ends: Map<Language, readonly Move[]>;
}

function movesFrom(search: Search, from: Language): readonly Move[] {
  const known = search.moves.get(from);
  if (known) return known;
  const moves = movesOf(search.book, from);
  search.moves.set(from, moves);
  return moves;
}

function isTired({ moves, book }: Search): boolean {
  return moves.size > mostStates || book.known.size > mostLanguages;
}

/** Goes on by chance for a while, then by the shortest way. */
function wander(
  search: Search,
  start: Language,
): readonly string[] | undefined {
  const { random, bounds, dead } = search;
  const usual = Math.max(bounds.least, Math.min(usualLength, bounds.most));
  const path: Language[] = [];
  const text: string[] = [];
  let at = start;
  while (!isTired(search)) {
    const isEnd = at.nullable && text.length >= bounds.least;
    if (isEnd && (text.length >= usual || random.next() < 0.15)) return text;
    if (text.length >= usual) {
      const end = shortestEnd(search, at);
      if (end && text.length + end.length <= bounds.most)
        return [...text, ...charactersOf(end, random)];
      dead.add(`${at.id} ${text.length}`);
    }
    const moves = openMoves(search, at, text.length);
    const move = pickMove(moves, random);
    if (move) {
      path.push(at);
      text.push(pickCharacter(move.characters, random));
      at = move.next;
      continue;
    }
    if (isEnd) return text;
    dead.add(`${at.id} ${text.length}`);
    const before = path.pop();
    if (before === undefined) return undefined;
    text.pop();
    at = before;
  }
  return undefined;
}

/** Ways to go on that may still end in time. */
function openMoves(
  search: Search,
  at: Language,
  length: number,
): readonly Move[] {
  const { dead, bounds } = search;
  if (dead.has(at) || dead.has(`${at.id} ${length}`)) return [];
  const left = bounds.most - length - 1;
  return movesFrom(search, at).filter(({ next }) => {
    if (dead.has(next) || dead.has(`${next.id} ${length + 1}`)) return false;
    if (left > usualLength) return true;
    const end = shortestEnd(search, next);
    return end !== undefined && end.length <= left;
  });
}

/** Any way to go on; sooner one with many usual characters. */
function pickMove(moves: readonly Move[], random: Random): Move | undefined {
  const weights = moves.map(({ characters }) => weightOf(characters));
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  return moves.find((_, index) => {
    left -= weights[index] ?? 0;
    return left < 0;
  });
}

interface Step {
  readonly at: Language;
  readonly move?: Move;
  readonly before?: Step;
}

/** The shortest way from here to the end of a text. */
function shortestEnd(
  search: Search,
  start: Language,
): readonly Move[] | undefined {
  if (start.nullable) return [];
  const known = search.ends.get(start);
  if (known) return known;
  if (search.dead.has(start)) return undefined;
  const seen = new Set<Language>([start]);
  const queue: Step[] = [{ at: start }];
  for (const step of queue) {
    if (isTired(search)) return undefined;
    for (const move of movesFrom(search, step.at)) {
      if (seen.has(move.next) || search.dead.has(move.next)) continue;
      seen.add(move.next);
      const reached = { at: move.next, move, before: step };
      if (move.next.nullable) return keepEnds(search, reached);
      queue.push(reached);
    }
  }
  // Whoever was met on the way comes to no end either.
  for (const one of seen) search.dead.add(one);
  return undefined;
}

/** Notes the end of every step of a way, and returns that of the first. */
function keepEnds(search: Search, last: Step): readonly Move[] {
  let end: readonly Move[] = [];
  for (let step = last; step.move && step.before; step = step.before) {
    end = [step.move, ...end];
    search.ends.set(step.before.at, end);
  }
  return end;
}

function charactersOf(
  moves: readonly Move[],
  random: Random,
): readonly string[] {
  return moves.map(({ characters }) => pickCharacter(characters, random));
}
