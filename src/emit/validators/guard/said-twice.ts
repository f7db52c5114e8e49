import type { Code } from "./code.js";
import { isNothing } from "./known.js";
import type { Logic } from "./logic.js";

/**
 * The expressions of which more than one test, or a `switch`, says something,
 * or one that no value passes: what is known of any other is of no use. How a property is looked at is left
 * out, for that tests a local of its own.
 */
export function saidTwice(code: readonly Code[]): ReadonlySet<string> {
  const said: Said = { once: new Set(), twice: new Set() };
  noteCode(code, said);
  return said.twice;
}

interface Said {
  readonly once: Set<string>;
  readonly twice: Set<string>;
}

function note(expression: string, { once, twice }: Said): void {
  (once.has(expression) ? twice : once).add(expression);
}

function noteCode(code: readonly Code[], said: Said): void {
  for (const one of code) {
    switch (one.kind) {
      case "reject":
      case "accept":
      case "flag":
        noteLogic(one.when, said);
        break;
      case "if":
        noteLogic(one.when, said);
        noteCode(one.then, said);
        noteCode(one.otherwise ?? [], said);
        break;
      case "loop":
        noteCode(one.body, said);
        break;
      case "switch":
        note(one.on, said);
        for (const { body } of one.cases) noteCode(body, said);
        noteCode(one.otherwise ?? [], said);
        break;
      default:
      // Tests nothing.
    }
  }
}

function noteLogic(logic: Logic, said: Said): void {
  if (logic.kind !== "test") {
    for (const term of logic.terms) noteLogic(term, said);
  } else if (logic.says) {
    const { expression, fits } = logic.says;
    note(expression, said);
    if (isNothing(fits)) said.twice.add(expression);
  }
}
