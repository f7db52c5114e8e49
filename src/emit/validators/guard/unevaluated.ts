import type { Assertions, Schema } from "../../../ir/types/index.js";
import type { Subject } from "./check.js";
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
  test,
  type Logic,
} from "./logic.js";
import { nameMatches, nameTest } from "./members.js";
import { isAbsent, memberAccess } from "./object.js";
import { partTest } from "./parts.js";
import { typeTest } from "./scalar.js";
import { localName, type GuardScope } from "./scope.js";

/** Whether a schema says something of what the others did not look at. */
export function hasUnevaluated(assertions: Assertions): boolean {
  return (
    assertions.unevaluatedProperties !== undefined ||
    assertions.unevaluatedItems !== undefined
  );
}

/** `unevaluatedProperties` and `unevaluatedItems` (JSON Schema 2020-12, section 11). */
export function unevaluatedCode(
  subject: Subject,
  scope: GuardScope,
): readonly Code[] {
  return [...propertiesCode(subject, scope), ...itemsCode(subject, scope)];
}

/** How one branch after another is asked what it looked at. */
interface Question {
  /** What a schema looks at by its own keywords. */
  own(schema: Schema, base: string): Logic;
  /** Whether a branch applies: a constant before the loop. */
  applies(branch: Schema, base: string): Logic;
  readonly expression: string;
  readonly scope: GuardScope;
}

function propertiesCode(subject: Subject, scope: GuardScope): readonly Code[] {
  const { schema, expression, base } = subject;
  const rules = schema.assertions.unevaluatedProperties;
  if (rules === undefined) return [];
  const locals = new Set(subject.locals);
  const name = fresh("name", locals);
  const member = fresh("member", locals);
  const flags: Code[] = [];
  const question: Question = {
    ...asking(subject, locals, flags, scope),
    own: (part, called) => namesTest(part, name, called, scope),
  };
  const seen = any([
    namesOf(schema, name, base, scope),
    branchesLook(schema, base, question),
  ]);
  const fits = partTest(rules, member, `${base} other`, scope);
  const when = all([negate(seen), negate(fits)]);
  if (isNever(when)) return [];
  const body: readonly Code[] = [
    { kind: "constant", name: member, value: `${expression}[${name}]` },
    { kind: "run", text: `if (${member} === undefined) continue;` },
    { kind: "reject", when },
  ];
  const loop: Code = {
    kind: "loop",
    head: `for (const ${name} in ${expression})`,
    body,
  };
  return [
    {
      kind: "if",
      when: typeTest("object", expression, scope),
      then: [...flags, loop],
    },
  ];
}

function fresh(wish: string, locals: Set<string>): string {
  const name = localName(wish, locals);
  locals.add(name);
  return name;
}

function asking(
  { expression }: Subject,
  locals: Set<string>,
  flags: Code[],
  scope: GuardScope,
): Omit<Question, "own"> {
  const known = new Map<Schema, Logic>();
  return {
    expression,
    scope,
    applies: (branch, base) => {
      const before = known.get(branch);
      if (before) return before;
      const part = partTest(branch, expression, base, scope);
      const isShort = part.kind === "test" || isAlways(part) || isNever(part);
      const fits = isShort ? part : scope.call(branch, expression, base);
      const isDecided = isAlways(fits) || isNever(fits);
      const name = fresh(`fits ${base.split(" ").slice(-2).join(" ")}`, locals);
      if (!isDecided) {
        flags.push({ kind: "constant", name, value: flatLogic(fits) });
      }
      const flag = isDecided ? fits : test(name);
      known.set(branch, flag);
      return flag;
    },
  };
}

/** Whether a branch in place looks at the member or item in question. */
function branchesLook(schema: Schema, base: string, question: Question): Logic {
  const { refs, allOf, anyOf, oneOf, dependentSchemas } = schema.assertions;
  const { expression, scope } = question;
  const look = (part: Schema, called: string): Logic =>
    any([question.own(part, called), branchesLook(part, called, question)]);
  const lookWhere = (condition: () => Logic, seen: Logic): Logic =>
    isNever(seen) ? never : all([condition(), seen]);
  return any([
    ...(refs ?? []).map((part) => look(part, base)),
    ...(allOf ?? []).map((part, index) =>
      look(part, `${base} part ${index + 1}`),
    ),
    ...[...(anyOf ?? []), ...(oneOf ?? [])].map((part, index) => {
      const called = `${base} option ${index + 1}`;
      return lookWhere(
        () => question.applies(part, called),
        look(part, called),
      );
    }),
    ...[...(dependentSchemas ?? [])].map(([name, part]) =>
      lookWhere(
        () => negate(isAbsent(memberAccess(expression, name, scope))),
        look(part, `${base} with ${name}`),
      ),
    ),
    conditionLooks(schema, base, question, look),
  ]);
}

function conditionLooks(
  schema: Schema,
  base: string,
  question: Question,
  look: (part: Schema, called: string) => Logic,
): Logic {
  const { if: condition, then, else: otherwise } = schema.assertions;
  if (condition === undefined) return never;
  const met = any([
    look(condition, `${base} condition`),
    then ? look(then, `${base} then`) : never,
  ]);
  const unmet = otherwise ? look(otherwise, `${base} else`) : never;
  if (isNever(met) && isNever(unmet)) return never;
  const applies = question.applies(condition, `${base} condition`);
  return any([all([applies, met]), all([negate(applies), unmet])]);
}

/** The names that a schema's own `properties`, patterns and `additionalProperties` look at. */
function namesOf(
  schema: Schema,
  name: string,
  base: string,
  scope: GuardScope,
): Logic {
  const { properties, patternProperties, additionalProperties } =
    schema.assertions;
  if (additionalProperties !== undefined) return always;
  return any([
    nameTest([...(properties?.keys() ?? [])], name, base, scope),
    ...[...(patternProperties?.keys() ?? [])].map((pattern, index) =>
      nameMatches(pattern, name, `${base} name ${index + 1}`, scope),
    ),
  ]);
}

function namesTest(
  schema: Schema,
  name: string,
  base: string,
  scope: GuardScope,
): Logic {
  return schema.assertions.unevaluatedProperties !== undefined
    ? always
    : namesOf(schema, name, base, scope);
}

function itemsCode(subject: Subject, scope: GuardScope): readonly Code[] {
  const { schema, expression, base } = subject;
  const rules = schema.assertions.unevaluatedItems;
  if (rules === undefined) return [];
  const locals = new Set(subject.locals);
  const index = fresh("index", locals);
  const item = fresh("item", locals);
  const flags: Code[] = [];
  const question: Question = {
    ...asking(subject, locals, flags, scope),
    own: (part, called) =>
      part.assertions.unevaluatedItems !== undefined
        ? always
        : itemsOf(part, index, item, called, scope),
  };
  const seen = any([
    itemsOf(schema, index, item, base, scope),
    branchesLook(schema, base, question),
  ]);
  const fits = partTest(rules, item, `${base} other item`, scope);
  const when = all([negate(seen), negate(fits)]);
  if (isNever(when)) return [];
  const head = `for (let ${index} = 0; ${index} < ${expression}.length; ${index} += 1)`;
  const body: readonly Code[] = [
    { kind: "constant", name: item, value: `${expression}[${index}]` },
    { kind: "reject", when },
  ];
  return [
    {
      kind: "if",
      when: typeTest("array", expression, scope),
      then: [...flags, { kind: "loop", head, body }],
    },
  ];
}

/** The items that a schema's own `prefixItems`, `items` and `contains` look at. */
function itemsOf(
  schema: Schema,
  index: string,
  item: string,
  base: string,
  scope: GuardScope,
): Logic {
  const { prefixItems = [], items, contains } = schema.assertions;
  if (items !== undefined) return always;
  return any([
    prefixItems.length > 0
      ? test(
          `${index} < ${prefixItems.length}`,
          `${index} >= ${prefixItems.length}`,
        )
      : never,
    contains ? partTest(contains, item, `${base} match`, scope) : never,
  ]);
}
