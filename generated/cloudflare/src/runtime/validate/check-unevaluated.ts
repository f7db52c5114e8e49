import { memberNames } from "./json-values.js";
import { itemSecrets } from "./check-array.js";
import { memberSecrets } from "./check-object.js";
import { explainUnknown } from "./explain-unknown.js";
import {
  isQuiet,
  pointerTo,
  type Check,
  type Checker,
  type Look,
} from "./walk.js";

/** `unevaluatedProperties` and `unevaluatedItems`, after everything else has looked. */
export const checkUnevaluated: Checker = (look, check) => {
  const { value } = look;
  if (typeof value !== "object" || value === null) return true;
  return Array.isArray(value)
    ? checkOtherItems(look, value, check)
    : checkOtherMembers(look, value, check);
};

function checkOtherItems(
  look: Look,
  items: readonly unknown[],
  check: Check,
): boolean {
  const { evaluated } = look;
  const { unevaluatedItems: rules } = look.rules;
  if (rules === undefined || evaluated === undefined || evaluated.allItems)
    return true;
  let fitting = true;
  for (let index = 0; index < items.length; index++) {
    if (evaluated.items.has(index)) continue;
    const pointer = pointerTo(look.pointer, index);
    if (
      check({
        ...look,
        rules,
        value: items[index],
        pointer,
        ...itemSecrets(look),
      })
    )
      continue;
    if (isQuiet(look)) return false;
    fitting = false;
  }
  evaluated.allItems = true;
  return fitting;
}

function checkOtherMembers(look: Look, object: object, check: Check): boolean {
  const { evaluated } = look;
  const { unevaluatedProperties: rules } = look.rules;
  if (rules === undefined || evaluated === undefined || evaluated.allNames)
    return true;
  const names = memberNames(object).filter(
    (name) => !evaluated.names.has(name),
  );
  evaluated.allNames = true;
  if (rules.never === true) {
    return names.length === 0 || explainUnknown(look, names, check);
  }
  let fitting = true;
  for (const name of names) {
    const value: unknown = Reflect.get(object, name);
    const pointer = pointerTo(look.pointer, name);
    if (check({ ...look, rules, value, pointer, ...memberSecrets(look, name) }))
      continue;
    if (isQuiet(look)) return false;
    fitting = false;
  }
  return fitting;
}
