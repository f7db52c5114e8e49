import {
  complement,
  everything,
  hasCode,
  intersection,
  type CharSet,
} from "./char-set.js";
import {
  and,
  chain,
  not,
  or,
  repeat,
  type Language,
  type Languages,
} from "./language.js";

/** Characters a text may go on with, and what may follow any of them. */
export interface Move {
  readonly characters: CharSet;
  readonly next: Language;
}

/** Every way to go on, but those that lead nowhere at once. */
export function movesOf(book: Languages, from: Language): readonly Move[] {
  return blocksOf(from).flatMap((characters) => {
    const next = derive(book, from, characters[0]?.[0] ?? 0);
    return next === book.none ? [] : [{ characters, next }];
  });
}

/** Characters in groups whose members are all followed by the same. */
function blocksOf(language: Language): readonly CharSet[] {
  let blocks: readonly CharSet[] = [everything];
  for (const set of new Set(firstSets(language))) {
    const others = complement(set);
    blocks = blocks
      .flatMap((block) => [
        intersection(block, set),
        intersection(block, others),
      ])
      .filter((block) => block.length > 0);
  }
  return blocks;
}

function firstSets(language: Language): readonly CharSet[] {
  switch (language.kind) {
    case "none":
    case "empty":
      return [];
    case "set":
      return [language.characters];
    case "then": {
      const { first, rest } = language;
      return first.nullable
        ? [...firstSets(first), ...firstSets(rest)]
        : firstSets(first);
    }
    case "or":
    case "and":
      return language.parts.flatMap(firstSets);
    case "not":
      return firstSets(language.inner);
    case "repeat":
      return firstSets(language.part);
  }
}

/** What may follow a character. */
function derive(book: Languages, of: Language, code: number): Language {
  switch (of.kind) {
    case "none":
    case "empty":
      return book.none;
    case "set":
      return hasCode(of.characters, code) ? book.empty : book.none;
    case "then": {
      const after = chain(book, derive(book, of.first, code), of.rest);
      return of.first.nullable
        ? or(book, [after, derive(book, of.rest, code)])
        : after;
    }
    case "or":
      return or(
        book,
        of.parts.map((part) => derive(book, part, code)),
      );
    case "and":
      return and(
        book,
        of.parts.map((part) => derive(book, part, code)),
      );
    case "not":
      return not(book, derive(book, of.inner, code));
    case "repeat": {
      const { part, least, most } = of;
      const rest = repeat(book, part, Math.max(0, least - 1), most - 1);
      return chain(book, derive(book, part, code), rest);
    }
  }
}
