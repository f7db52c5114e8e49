import { isQuiet, type Check } from "./walk.js";

/** References and `allOf`: rules that apply beside these. */
export const checkReferences: Check = (rules, place, walk, evaluated) => {
  const { refs, allOf } = rules;
  let fitting = true;
  for (const ref of refs ?? []) {
    if (walk.check(ref(), place, walk, evaluated)) continue;
    if (isQuiet(walk)) return false;
    fitting = false;
  }
  for (const one of allOf ?? []) {
    if (walk.check(one, place, walk, evaluated)) continue;
    if (isQuiet(walk)) return false;
    fitting = false;
  }
  return fitting;
};
