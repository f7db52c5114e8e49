import type { Expression, Member } from "../typescript/expression.js";
import type { TypescriptFile } from "../typescript/file.js";

/** The rules of a member, which the compiler must take for such whatever the member is called. */
export function memberRules(
  name: string,
  rules: Expression,
  file: Pick<TypescriptFile, "useRuntime">,
): Member {
  // `__proto__` is written as a computed name, which has no such trouble.
  const isInherited = name !== "__proto__" && name in Object.prototype;
  if (!isInherited) return [name, rules];
  const rulesOf = file.useRuntime("validate/rules-of", "rulesOf", "value");
  return [name, { callee: `/* @__PURE__ */ ${rulesOf}`, arguments: [rules] }];
}
