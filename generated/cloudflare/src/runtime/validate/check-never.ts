import { fail, type Check } from "./walk.js";

/** `false` as a schema: nothing fits. */
export const checkNever: Check = (rules, place, walk) =>
  rules.never !== true ||
  fail(walk, place, "false", "nothing is allowed here", "nothing");
