import { patternOf } from "../../../validate/json-values.js";
import type { Random } from "../random.js";
import {
  and,
  createLanguages,
  not,
  type Language,
  type Languages,
} from "./language.js";
import { parsePattern } from "./parse.js";
import { findText } from "./search.js";
import { translatePattern, type Translation } from "./translate.js";

/** What a text has to match, and how long it may be in code points. */
export interface TextWish {
  readonly patterns: readonly string[];
  readonly forbidden?: readonly string[];
  readonly least?: number;
  readonly most?: number;
}

/**
 * A text that matches all patterns and none of the forbidden ones; undefined
 * when none is found. What stands before a match, by `\b` or a look-behind, is
 * met by luck: the caller judges.
 */
export function textForPatterns(
  wish: TextWish,
  random: Random,
): string | undefined {
  const { patterns, forbidden = [], least = 0, most = Infinity } = wish;
  const bounds = { least, most };
  const key = JSON.stringify([patterns, forbidden, least, most]);
  if (impossible.has(key)) return undefined;
  let isImpossible = ![...patterns, ...forbidden].some(hasReference);
  // `^https://` asks to go on, `needle` does not.
  const isOpen = patterns.some(
    (pattern) => pattern.startsWith("^") !== pattern.endsWith("$"),
  );
  for (const padded of [isOpen, !isOpen]) {
    const book = createLanguages();
    const wanted = languageOf(book, wish, padded, random);
    const text = wanted && findText(book, wanted, bounds, random);
    if (typeof text === "string") return text;
    isImpossible &&= text === null;
  }
  if (isImpossible) impossible.add(key);
  return undefined;
}

/** Wishes that no text fulfils: schemas whose parts exclude each other are tried again and again. */
const impossible = new Set<string>();

/** What a group has taken is a matter of luck, and so is what matches then. */
function hasReference(pattern: string): boolean {
  return /\\[1-9k]/.test(pattern);
}

function languageOf(
  book: Languages,
  { patterns, forbidden = [] }: TextWish,
  padded: boolean,
  random: Random,
): Language | undefined {
  const translation: Translation = {
    book,
    capture: (inner) =>
      findText(book, inner, { least: 0, most: Infinity }, random) ?? undefined,
  };
  const parts: Language[] = [];
  for (const pattern of patterns) {
    const node = parsePattern(pattern);
    if (node === undefined) return undefined;
    parts.push(translatePattern(translation, node, padded));
  }
  for (const pattern of forbidden) {
    const node = parsePattern(pattern);
    if (node) parts.push(not(book, translatePattern(translation, node, true)));
  }
  return and(book, parts);
}

/** Whether a pattern matches somewhere in a text (JSON Schema 2020-12, section 6.4). */
export function isMatch(pattern: string, text: string): boolean {
  return patternOf(pattern).test(text);
}
