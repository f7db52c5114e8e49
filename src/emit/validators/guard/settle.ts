import { literal } from "../../typescript/literal.js";
import type { Code, SwitchCase } from "./code.js";
import {
  all,
  any,
  isAlways,
  isNever,
  negate,
  never,
  type Logic,
  type Test,
} from "./logic.js";
import {
  anything,
  both,
  either,
  isNothing,
  without,
  type Known,
} from "./known.js";
import { saidTwice } from "./said-twice.js";

/** What is known of expressions at some place; undefined where nobody gets. */
type Knowledge = PlaceKnowledge | undefined;

interface PlaceKnowledge {
  readonly known: ReadonlyMap<string, Known>;
  /** The expressions of which it is worth knowing something. */
  readonly asked: ReadonlySet<string>;
}

/**
 * Leaves out what can never be at its place: a schema may ask one value to be a
 * text and a number, in two of its parts. The compiler knows that too, and takes
 * a comparison of a text with a number for a mistake.
 */
export function settle(code: readonly Code[]): readonly Code[] {
  const asked = saidTwice(code);
  return asked.size === 0
    ? code
    : settleBlock(code, { known: new Map(), asked })[0];
}

function settleBlock(
  code: readonly Code[],
  before: Knowledge,
): readonly [readonly Code[], Knowledge] {
  let knowledge = before;
  const settled: Code[] = [];
  for (const one of code) {
    if (knowledge === undefined) break;
    const [left, after] = settleCode(one, knowledge);
    settled.push(left);
    knowledge = after;
  }
  return [settled, knowledge];
}

function settleCode(code: Code, before: Knowledge): readonly [Code, Knowledge] {
  switch (code.kind) {
    case "reject":
    case "accept": {
      const { logic, unmet } = settleLogic(code.when, before);
      return [{ ...code, when: logic }, unmet];
    }
    case "if": {
      const { logic, met, unmet } = settleLogic(code.when, before);
      const [then, one] = settleBlock(code.then, met);
      const [otherwise, other] = settleBlock(code.otherwise ?? [], unmet);
      return [{ ...code, when: logic, then, otherwise }, join(one, other)];
    }
    case "loop":
      return [{ ...code, body: settleBlock(code.body, before)[0] }, before];
    case "switch": {
      const left = before?.known
        .get(code.on)
        ?.values?.map((value) => literal(value));
      const cases = code.cases.map((one): SwitchCase => ({
        values: one.values.filter((value) => left?.includes(value) ?? true),
        body: settleBlock(one.body, before)[0],
      }));
      const otherwise = settleBlock(code.otherwise ?? [], before)[0];
      const possible = cases.filter(({ values }) => values.length > 0);
      return [{ ...code, cases: possible, otherwise }, before];
    }
    case "property":
      return [settleProperty(code, before), before];
    case "flag": {
      const { logic } = settleLogic(code.when, before);
      return [{ ...code, when: logic }, before];
    }
    case "constant":
    case "let":
    case "assign":
      return [code, before && forget(code.name, before)];
    case "return":
      return [code, undefined];
    case "call":
      return [code, code.leaves ? undefined : before];
    case "run":
      return [code, before];
  }
}

/** A property is settled by itself already: what is known around it is left. */
function settleProperty(
  code: Extract<Code, { readonly kind: "property" }>,
  before: Knowledge,
): Code {
  if (before === undefined || before.known.size === 0) return code;
  const then = (local: string): readonly Code[] => {
    const inside = code.then(local);
    const { known } = forget(local, before);
    return settleBlock(inside, { known, asked: saidTwice(inside) })[0];
  };
  return { ...code, then };
}

/** A condition, and what is known where it is met and where it is not. */
interface Settled {
  readonly logic: Logic;
  readonly met: Knowledge;
  readonly unmet: Knowledge;
}

function settleLogic(logic: Logic, before: Knowledge): Settled {
  if (logic.kind === "test") return settleTest(logic, before);
  const isAnd = logic.kind === "and";
  const terms: Logic[] = [];
  let through = before;
  let aside: Knowledge;
  for (const term of logic.terms) {
    const settled = settleLogic(term, through);
    terms.push(settled.logic);
    const [on, off] = isAnd
      ? [settled.met, settled.unmet]
      : [settled.unmet, settled.met];
    through = on;
    aside = join(aside, off);
    if (isAnd ? isNever(settled.logic) : isAlways(settled.logic)) break;
  }
  return isAnd
    ? { logic: all(terms), met: through, unmet: aside }
    : { logic: any(terms), met: aside, unmet: through };
}

function settleTest(test: Test, before: Knowledge): Settled {
  const { says, isDenied } = test;
  if (says === undefined || before === undefined) {
    return { logic: test, met: before, unmet: before };
  }
  const { expression, fits, isExact } = says;
  const known = before.known.get(expression) ?? anything;
  const meets = both(known, fits);
  const isImpossible = isNothing(meets);
  const yes = isImpossible ? undefined : learn(before, expression, meets);
  const no =
    isExact && !isImpossible
      ? learn(before, expression, without(known, fits))
      : before;
  const logic = isImpossible ? never : test;
  return isDenied
    ? { logic: isImpossible ? negate(never) : test, met: no, unmet: yes }
    : { logic, met: yes, unmet: no };
}

function learn(
  before: PlaceKnowledge,
  expression: string,
  now: Known,
): PlaceKnowledge {
  const { known, asked } = before;
  if (!asked.has(expression)) return before;
  return { known: new Map(known).set(expression, now), asked };
}

/** What is known behind two ways to a place. */
function join(left: Knowledge, right: Knowledge): Knowledge {
  if (left === undefined || left === right) return right;
  if (right === undefined) return left;
  const joined = new Map<string, Known>();
  for (const [expression, known] of left.known) {
    const other = right.known.get(expression);
    if (other !== undefined) joined.set(expression, either(known, other));
  }
  return { known: joined, asked: left.asked };
}

/** A local that gets a value, of which nothing is known. */
function forget(name: string, before: PlaceKnowledge): PlaceKnowledge {
  if (before.known.size === 0) return before;
  const parts = [`${name}.`, `${name}[`];
  const left = [...before.known].filter(
    ([expression]) =>
      expression !== name && !parts.some((part) => expression.startsWith(part)),
  );
  return { known: new Map(left), asked: before.asked };
}
