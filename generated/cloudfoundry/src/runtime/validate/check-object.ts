import { hasMember, memberNames, patternOf } from "./json-values.js";
import { closestName } from "./closest-name.js";
import type { Rules } from "./rules.js";
import {
  fail,
  isQuiet,
  pointerTo,
  quote,
  type Check,
  type Checker,
  type Look,
} from "./walk.js";

/** What is said of objects; anything else passes. */
export const checkObject: Checker = (look, check) => {
  const { value } = look;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return true;
  const present = memberNames(value);
  const parts = [
    (): boolean => checkRequired(look, value),
    (): boolean => checkMembers(look, value, present, check),
    (): boolean => checkCount(look, present.length),
    (): boolean => checkNames(look, present, check),
    (): boolean => checkDependents(look, value, present, check),
  ];
  let fitting = true;
  for (const part of parts) {
    if (part()) continue;
    if (isQuiet(look)) return false;
    fitting = false;
  }
  return fitting;
};

function checkRequired(look: Look, object: object): boolean {
  const { required = [], properties = {} } = look.rules;
  let fitting = true;
  for (const name of required) {
    if (hasMember(object, name) || isOneWay(look, ruleOf(properties, name)))
      continue;
    const expected = JSON.stringify(name);
    const message = `missing ${expected}${misspeltHint(look, object, name)}`;
    const received = "nothing";
    fitting = fail(look, "required", message, expected, { received });
  }
  return fitting;
}

/** Says which member may have been meant to be the missing one, where no other issue will. */
function misspeltHint(look: Look, object: object, missing: string): string {
  const { properties = {}, additionalProperties } = look.rules;
  const isOpen = additionalProperties?.never !== true;
  if (isQuiet(look) || !isOpen || !Object.hasOwn(properties, missing))
    return "";
  const found = Object.keys(object)
    .filter((name) => !Object.hasOwn(properties, name))
    .slice(0, mostCompared)
    .find((name) => closestName(name, [missing]) !== undefined);
  return found === undefined ? "" : `; ${unknownHint(found, missing)}`;
}

/** An object with more unknown names than this has no typing errors. */
export const mostCompared = 50;

/** Says that a name is not known, and which one was probably meant. */
export function unknownHint(name: string, meant: string): string {
  return `unknown ${quote(name)} (did you mean ${quote(meant)}?)`;
}

/** Not demanded in this direction (OpenAPI 3.1.1, section 4.8.24.3). */
function isOneWay(look: Look, rules: Rules | undefined): boolean {
  return look.direction === "input"
    ? rules?.readOnly === true
    : look.direction === "output" && rules?.writeOnly === true;
}

function ruleOf<Value>(
  members: { readonly [name: string]: Value },
  name: string,
): Value | undefined {
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

function checkMembers(
  look: Look,
  object: object,
  present: readonly string[],
  check: Check,
): boolean {
  let fitting = true;
  // Declared ones are read, whether a loop over the members meets them or not.
  const declared = Object.keys(look.rules.properties ?? {});
  const hidden = declared.filter(
    (name) => hasMember(object, name) && !present.includes(name),
  );
  for (const name of [...present, ...hidden]) {
    const matched = rulesOfMember(look.rules, name);
    const others =
      matched.length > 0 ? matched : [look.rules.additionalProperties];
    for (const rules of others) {
      if (rules === undefined) continue;
      look.evaluated?.names.add(name);
      if (checkMember(look, rules, object, name, check)) continue;
      if (isQuiet(look)) return false;
      fitting = false;
    }
  }
  return fitting;
}

function rulesOfMember(rules: Rules, name: string): readonly Rules[] {
  const declared = rules.properties && ruleOf(rules.properties, name);
  const found = declared === undefined ? [] : [declared];
  for (const [pattern, one] of Object.entries(rules.patternProperties ?? {})) {
    if (patternOf(pattern).test(name)) found.push(one);
  }
  return found;
}

function checkMember(
  look: Look,
  rules: Rules,
  object: object,
  name: string,
  check: Check,
): boolean {
  if (rules.never === true)
    return failUnknown(look, "additionalProperties", name);
  const pointer = look.issues ? pointerTo(look.pointer, name) : "";
  const value: unknown = Reflect.get(object, name);
  const own = memberSecrets(look, name);
  return check({ ...look, rules, value, pointer, ...own });
}

/** A member is a value nobody has looked at. */
export function memberSecrets(
  { secret, secrets }: Look,
  name: string,
): Pick<Look, "evaluated" | "secret" | "secrets"> {
  const isSecret =
    secrets?.names.has(name) === true || secrets?.others === true;
  return {
    evaluated: undefined,
    secret: secret || isSecret,
    secrets: undefined,
  };
}

/** Says that a member is not known, and which one was probably meant. */
export function failUnknown(
  look: Look,
  keyword: string,
  name: string,
  known: readonly string[] = Object.keys(look.rules.properties ?? {}),
): false {
  const meant = closestName(name, known);
  return fail(
    look,
    keyword,
    meant ? unknownHint(name, meant.name) : `unknown ${quote(name)}`,
    "no other members",
    {
      pointer: pointerTo(look.pointer, name),
      received: quote(name),
    },
  );
}

function checkCount(look: Look, count: number): boolean {
  const { minProperties = 0, maxProperties = Infinity } = look.rules;
  if (count < minProperties) {
    return fail(
      look,
      "minProperties",
      `expected at least ${minProperties} members, found ${count}`,
      `at least ${minProperties} members`,
    );
  }
  return (
    count <= maxProperties ||
    fail(
      look,
      "maxProperties",
      `expected at most ${maxProperties} members, found ${count}`,
      `at most ${maxProperties} members`,
    )
  );
}

function checkNames(
  look: Look,
  present: readonly string[],
  check: Check,
): boolean {
  const { propertyNames } = look.rules;
  if (propertyNames === undefined) return true;
  let fitting = true;
  for (const name of present) {
    const accepted = check({
      ...look,
      rules: propertyNames,
      value: name,
      issues: undefined,
      evaluated: undefined,
    });
    if (accepted) continue;
    fitting = fail(
      look,
      "propertyNames",
      `${quote(name)} is no name a member may have here`,
      "another name",
      {
        pointer: pointerTo(look.pointer, name),
        received: quote(name),
      },
    );
  }
  return fitting;
}

function checkDependents(
  look: Look,
  object: object,
  present: readonly string[],
  check: Check,
): boolean {
  const { dependentRequired = {}, dependentSchemas = {} } = look.rules;
  let fitting = true;
  for (const name of present) {
    for (const other of ruleOf(dependentRequired, name) ?? []) {
      if (hasMember(object, other)) continue;
      const wanted = JSON.stringify(other);
      fitting = fail(
        look,
        "dependentRequired",
        `missing ${wanted}, which ${quote(name)} asks for`,
        wanted,
        { received: "nothing" },
      );
    }
    const rules = ruleOf(dependentSchemas, name);
    if (rules !== undefined && !check({ ...look, rules })) fitting = false;
  }
  return fitting;
}
