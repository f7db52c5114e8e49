import type { Code } from "./code.js";
import {
  all,
  always,
  any,
  flatLogic,
  isAlways,
  isNever,
  negate,
  never,
} from "./logic.js";

/** Statements without conditions whose outcome is known, within them as well. */
export function decided(code: readonly Code[]): readonly Code[] {
  const left: Code[] = [];
  for (const one of code) decide(one, left);
  return left;
}

/** Adds what is left of a statement. */
function decide(code: Code, left: Code[]): void {
  switch (code.kind) {
    case "reject":
      if (isNever(code.when)) return;
      left.push(isAlways(code.when) ? { kind: "return", value: never } : code);
      return;
    case "loop": {
      const body = decided(code.body);
      if (body.length > 0) left.push({ ...code, body });
      return;
    }
    case "switch": {
      const cases = code.cases.map(({ values, body }) => ({
        values,
        body: decided(body),
      }));
      const otherwise = decided(code.otherwise ?? []);
      left.push({ ...code, cases, otherwise });
      return;
    }
    case "if":
      left.push(...decideIf(code));
      return;
    default:
      left.push(code);
  }
}

function decideIf(
  code: Extract<Code, { readonly kind: "if" }>,
): readonly Code[] {
  const then = decided(code.then);
  const otherwise = decided(code.otherwise ?? []);
  if (isAlways(code.when) || areSame(then, otherwise)) return then;
  if (isNever(code.when)) return otherwise;
  const [first] = then;
  if (first?.kind === "reject" && then.length + otherwise.length === 1) {
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

/**
 * Ends in a `return`: a last rejection by itself becomes the result, as do few
 * that are all there is, and none stands before another.
 */
export function withResult(code: readonly Code[]): readonly Code[] {
  const last = code.at(-1);
  const others = code.slice(0, -1);
  if (last?.kind === "reject" && others.at(-1)?.kind !== "reject") {
    return [...others, { kind: "return", value: negate(last.when) }];
  }
  const rejections = code.flatMap((one) =>
    one.kind === "reject" ? [one.when] : [],
  );
  if (rejections.length === code.length && isFew(rejections.length)) {
    return [{ kind: "return", value: negate(any(rejections)) }];
  }
  if (last?.kind === "return" && isNever(last.value)) {
    const end = others.findLastIndex(({ kind }) => kind !== "reject");
    return [...others.slice(0, end + 1), last];
  }
  return endsIn(code) ? code : [...code, { kind: "return", value: always }];
}

function isFew(count: number): boolean {
  return count > 0 && count < 4;
}

/** Whether nothing behind the statements is ever reached. */
function endsIn(code: readonly Code[]): boolean {
  const last = code.at(-1);
  if (last?.kind === "if")
    return endsIn(last.then) && endsIn(last.otherwise ?? []);
  return last?.kind === "return";
}
