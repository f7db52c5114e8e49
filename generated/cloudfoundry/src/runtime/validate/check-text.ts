import { bounded, isText } from "./bounded.js";
import { isLonger, isShorter, patternOf } from "./json-values.js";
import type { Asked } from "./plan.js";
import type { Rules } from "./rules.js";

type Test = (text: string, bound: number) => boolean;

/** `format` of texts. */
export function checkFormat({
  isText: judge,
  format = "",
}: Rules): readonly Asked[] {
  const wanted = `the format ${format}`;
  return bounded("format", judge, wanted, isText, (text, is) => is(text));
}

/** `minLength`. */
export function checkMinLength({ minLength: bound }: Rules): readonly Asked[] {
  const test: Test = (text, fewest) => !isShorter(text, fewest);
  const wanted = `at least ${count(bound)}`;
  return bounded("minLength", bound, wanted, isText, test);
}

/** `maxLength`; a pattern may take its time over a text that is too long. */
export function checkMaxLength({ maxLength: bound }: Rules): readonly Asked[] {
  const test: Test = (text, most) => !isLonger(text, most);
  const wanted = `at most ${count(bound)}`;
  return bounded("maxLength", bound, wanted, isText, test, true);
}

/** `pattern`. */
export function checkPattern({ pattern }: Rules): readonly Asked[] {
  const wanted = `text that matches ${pattern}`;
  return bounded("pattern", pattern, wanted, isText, (text, source) =>
    patternOf(source).test(text),
  );
}

function count(characters: number | undefined): string {
  return `${characters} character${characters === 1 ? "" : "s"}`;
}
