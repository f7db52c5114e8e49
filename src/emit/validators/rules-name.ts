import { camelCase } from "../../ir/names/casing.js";

/** What the rules of a schema are called: `ownerRules`; `_422Rules` where the name starts with no letter. */
export function rulesName(name: string): string {
  const stem = name.startsWith("_") ? name : camelCase(name);
  return /^\p{N}/u.test(stem) ? `_${stem}Rules` : `${stem}Rules`;
}
