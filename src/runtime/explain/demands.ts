import { describe } from "../validate/describe.js";
import { note, refuse, wanting } from "./note.js";
import type { Part, Test } from "./shape.js";

/** Asks that a value passes the test of a keyword. */
export function withTest(fits: Test, keyword: string, words: string): Part {
  const wanted = wanting(words);
  return {
    fits,
    explain: (at) => {
      if (!fits(at.value)) refuse(at, keyword, wanted);
    },
  };
}

/** Asks for one of some scalars. */
export function withValues(...values: readonly unknown[]): Part {
  const [value] = values;
  const words = values.map((one) => JSON.stringify(one));
  const wanted = wanting(words.join(" or "));
  const fits = (one: unknown): boolean => values.includes(one);
  return {
    fits,
    explain: (at) => {
      if (!fits(at.value)) refuse(at, "enum", wanted);
    },
    ...(values.length === 1 && { only: { value } }),
  };
}

/** Asks that a value does not pass a test. */
export function without(fits: Test): Part {
  return {
    explain: (at) => {
      if (!fits(at.value)) return;
      const message = "this is just what is not allowed";
      note(at, "not", message, "anything else", describe(at.value));
    },
  };
}

/** Asks for nothing at all. */
export const unwanted: Part = {
  explain: (at) => {
    const message = "nothing is allowed here";
    note(at, "false", message, "nothing", describe(at.value));
  },
};
