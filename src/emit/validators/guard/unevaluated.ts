import type { Assertions, Schema } from "../../../ir/types/index.js";
import type { Subject } from "./check.js";
import type { Code } from "./code.js";
import {
  all,
  always,
  any,
  isNever,
  negate,
  never,
  test,
  type Logic,
} from "./logic.js";
import { asking, branchesLook, type Question } from "./looked-at.js";
import { isOwn, nameMatches, nameTest } from "./members.js";
import { partTest } from "./parts.js";
import { typeTest } from "./type-test.js";
import { freshName, type GuardScope } from "./scope.js";

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

function propertiesCode(subject: Subject, scope: GuardScope): readonly Code[] {
  const { schema, expression, base } = subject;
  const rules = schema.assertions.unevaluatedProperties;
  if (rules === undefined) return [];
  const locals = new Set(subject.locals);
  const name = freshName("name", locals);
  const member = freshName("member", locals);
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
  const own = isOwn(expression, name);
  const when = all([negate(seen), negate(fits), own]);
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
  const index = freshName("index", locals);
  const item = freshName("item", locals);
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
