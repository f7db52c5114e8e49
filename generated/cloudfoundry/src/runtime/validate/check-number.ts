import { bounded, isNumber } from "./bounded.js";
import { isMultiple } from "./json-values.js";
import type { Asked } from "./plan.js";
import type { Rules } from "./rules.js";

type Test = (value: number, bound: number) => boolean;

/** `minimum`. */
export function checkMinimum({ minimum: bound }: Rules): readonly Asked[] {
  const test: Test = (value, least) => value >= least;
  return bounded("minimum", bound, `at least ${bound}`, isNumber, test);
}

/** `maximum`. */
export function checkMaximum({ maximum: bound }: Rules): readonly Asked[] {
  const test: Test = (value, most) => value <= most;
  return bounded("maximum", bound, `at most ${bound}`, isNumber, test);
}

/** `exclusiveMinimum`. */
export function checkAbove({
  exclusiveMinimum: bound,
}: Rules): readonly Asked[] {
  const keyword = "exclusiveMinimum";
  const test: Test = (value, least) => value > least;
  return bounded(keyword, bound, `more than ${bound}`, isNumber, test);
}

/** `exclusiveMaximum`. */
export function checkBelow({
  exclusiveMaximum: bound,
}: Rules): readonly Asked[] {
  const keyword = "exclusiveMaximum";
  const test: Test = (value, most) => value < most;
  return bounded(keyword, bound, `less than ${bound}`, isNumber, test);
}

/** `multipleOf`. */
export function checkMultiple({ multipleOf: step }: Rules): readonly Asked[] {
  const wanted = `a multiple of ${step}`;
  return bounded("multipleOf", step, wanted, isNumber, isMultiple);
}

/** `format` of numbers. */
export function checkNumberFormat({
  isNumber: judge,
  format = "",
}: Rules): readonly Asked[] {
  const wanted = `the format ${format}`;
  return bounded("format", judge, wanted, isNumber, (value, is) => is(value));
}
