import { codePoints } from "../../validate/json-values.js";
import type { Made, SampleContext } from "./context.js";
import { greatest, least, type Demand } from "./demand.js";
import { formatOf } from "./formats.js";
import { likelyText } from "./likely.js";
import { isMatch, textForPatterns } from "./pattern/pattern.js";
import { phrase } from "./words.js";

/** How often a text is made of a pattern, where luck has a part. */
const mostTries = 12;

/** Text of the right length, format and pattern. */
export function generateText(demand: Demand, context: SampleContext): Made {
  for (const text of candidates(wishOf(demand), context))
    if (isGood(demand, text)) return { value: text };
  return undefined;
}

interface Wish {
  readonly least: number;
  readonly most: number;
  readonly patterns: readonly string[];
  readonly forbidden: readonly string[];
  readonly formats: readonly string[];
}

function wishOf(demand: Demand): Wish {
  return {
    least: greatest(demand, (rules) => rules.minLength) ?? 0,
    most: least(demand, (rules) => rules.maxLength) ?? Infinity,
    patterns: demand.all.flatMap(({ pattern }) => pattern ?? []),
    forbidden: demand.all.flatMap(({ not }) => not?.pattern ?? []),
    formats: demand.all.flatMap(({ format }) => format ?? []),
  };
}

/** From what a person would write to what merely fits. */
function* candidates(
  wish: Wish,
  { random, name }: SampleContext,
): Generator<string> {
  const formats = wish.formats.flatMap((format) => formatOf(format) ?? []);
  for (const { make } of formats) yield make(random);
  if (formats.length === 0) {
    for (let tries = 0; tries < 3; tries++) {
      const likely = likelyText(name, random);
      if (likely !== undefined) yield likely;
    }
    if (wish.patterns.length === 0) {
      yield phrase(random);
      yield fitted(random, wish);
    }
    yield phrase(random).replaceAll(" ", "-");
  }
  for (const patterns of patternsOf(wish)) {
    for (let tries = 0; tries < mostTries; tries++) {
      const text = textForPatterns({ ...wish, patterns }, random);
      if (text === undefined) break;
      yield text;
    }
  }
}

/** What to match, first with the most familiar form of the formats, last without them. */
function patternsOf({
  patterns,
  formats,
}: Wish): readonly (readonly string[])[] {
  const forms = formats.map((format) => formatOf(format)?.patterns ?? []);
  const most = Math.max(0, ...forms.map(({ length }) => length));
  const shaped = Array.from({ length: most }, (_, at) => [
    ...patterns,
    ...forms.flatMap((form) => form[at] ?? form.at(-1) ?? []),
  ]);
  // A format that is only told gives way to what is asserted.
  return [...shaped, patterns];
}

/** Words, as many as are needed, cut where too long. */
function fitted(
  random: SampleContext["random"],
  { least: fewest, most }: Wish,
): string {
  let text = phrase(random);
  while (text.length < fewest) text += ` ${phrase(random)}`;
  const cut = text.slice(0, Math.min(most, Math.max(fewest, text.length)));
  return cut.endsWith(" ") ? `${cut.slice(0, -1)}s` : cut;
}

function isGood(demand: Demand, text: string): boolean {
  const length = codePoints(text);
  return demand.all.every(
    ({ minLength = 0, maxLength = Infinity, pattern, isText, not }) =>
      length >= minLength &&
      length <= maxLength &&
      (pattern === undefined || isMatch(pattern, text)) &&
      (isText === undefined || isText(text)) &&
      (not?.pattern === undefined || !isMatch(not.pattern, text)) &&
      not?.isText?.(text) !== true &&
      not?.enum?.includes(text) !== true,
  );
}
