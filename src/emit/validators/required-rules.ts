import type { Assertions } from "../../ir/types/index.js";
import { expressionOf, type Member } from "../typescript/expression.js";

/** The required members, or those that are not where these are much fewer. */
export function requiredMembers({
  required = [],
  properties,
}: Assertions): readonly Member[] {
  const demanded = new Set(required);
  const declared = [...(properties?.keys() ?? [])];
  const optional = declared.filter((name) => !demanded.has(name));
  const undeclared = required.filter((name) => !properties?.has(name));
  return optional.length + undeclared.length < required.length - few
    ? [
        ...listMember("required", undeclared),
        ["optional", expressionOf(optional)],
      ]
    : listMember("required", required);
}

/** Lists this much longer than others read as well. */
const few = 2;

function listMember(key: string, names: readonly string[]): readonly Member[] {
  return names.length > 0 ? [[key, expressionOf(names)]] : [];
}

/** What the presence of members asks for (JSON Schema validation, section 6.5.4). */
export function dependentMembers({
  dependentRequired,
}: Assertions): readonly Member[] {
  return [...(dependentRequired ?? [])].map(([name, others]): Member => [
    name,
    expressionOf(others),
  ]);
}
