import type { Expression, Member } from "../typescript/expression.js";
import type { TypescriptFile } from "../typescript/file.js";
import { isInherited } from "../typescript/inherited.js";

/** The rules of a member, which the compiler must take for such whatever the member is called. */
export function memberRules(
  name: string,
  rules: Expression,
  file: Pick<TypescriptFile, "useRuntime">,
): Member {
  if (!isInherited(name)) return [name, rules];
  const rulesOf = file.useRuntime("validate/rules-of", "rulesOf", "value");
  return [name, { callee: `/* @__PURE__ */ ${rulesOf}`, arguments: [rules] }];
}
