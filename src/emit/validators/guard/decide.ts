import type { Code } from "./code.js";
import {
  all,
  always,
  flatLogic,
  isAlways,
  isNever,
  negate,
  never,
} from "./logic.js";

/** A statement without conditions whose outcome is known. */
export function decide(code: Code): readonly Code[] {
  if (code.kind === "reject") {
    if (isNever(code.when)) return [];
    return isAlways(code.when) ? [{ kind: "return", value: never }] : [code];
  }
  if (code.kind === "loop") {
    const body = code.body.flatMap(decide);
    return body.length === 0 ? [] : [{ ...code, body }];
  }
  if (code.kind !== "if") return [code];
  const then = code.then.flatMap(decide);
  const otherwise = (code.otherwise ?? []).flatMap(decide);
  if (isAlways(code.when) || areSame(then, otherwise)) return then;
  if (isNever(code.when)) return otherwise;
  const [first, ...more] = then;
  if (first?.kind === "reject" && more.length + otherwise.length === 0) {
    return [{ kind: "reject", when: all([code.when, first.when]) }];
  }
  if (then.length > 0) return [{ ...code, then, otherwise }];
  if (otherwise.length === 0) return [];
  return [{ kind: "if", when: negate(code.when), then: otherwise }];
}

/** Whether two ways end at once with the same result. */
function areSame(left: readonly Code[], right: readonly Code[]): boolean {
  const [one] = left;
  const [other] = right;
  return (
    one?.kind === "return" &&
    other?.kind === "return" &&
    flatLogic(one.value) === flatLogic(other.value)
  );
}

/** Ends in a `return`: the last rejection becomes the result, and none stands before another. */
export function withResult(code: readonly Code[]): readonly Code[] {
  const last = code.at(-1);
  const others = code.slice(0, -1);
  if (last?.kind === "reject") {
    return [...others, { kind: "return", value: negate(last.when) }];
  }
  if (last?.kind === "return" && isNever(last.value)) {
    const end = others.findLastIndex(({ kind }) => kind !== "reject");
    return [...others.slice(0, end + 1), last];
  }
  return endsIn(code) ? code : [...code, { kind: "return", value: always }];
}

/** Whether nothing behind the statements is ever reached. */
function endsIn(code: readonly Code[]): boolean {
  const last = code.at(-1);
  if (last?.kind === "if")
    return endsIn(last.then) && endsIn(last.otherwise ?? []);
  return last?.kind === "return";
}
