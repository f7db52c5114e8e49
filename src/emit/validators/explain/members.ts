import type { Assertions, Schema } from "../../../ir/types/index.js";
import {
  callOf,
  textOf,
  type CallExpression,
  type Expression,
  type Member,
} from "../../typescript/expression.js";
import { mayBe } from "../guard/check.js";
import { compare, negate, type Logic } from "../guard/logic.js";
import { hasObjectRules } from "../guard/object.js";
import { acceptsAll } from "../guard/parts.js";
import { kindsOf } from "./bound.js";
import type { ShapeScope } from "./scope.js";

/** What is asked of objects. */
export function memberParts(
  { assertions }: Schema,
  base: string,
  scope: ShapeScope,
): readonly CallExpression[] {
  if (!hasObjectRules(assertions) || !mayBe(kindsOf(assertions), "object"))
    return [];
  return [
    ...namedParts(assertions, base, scope),
    ...dependentParts(assertions, base, scope),
    ...countParts(assertions, base, scope),
  ];
}

/** What is asked of members by their names: what must be there comes first. */
function namedParts(
  { properties, required = [], additionalProperties }: Assertions,
  base: string,
  scope: ShapeScope,
): readonly CallExpression[] {
  const needed = new Set(required);
  const optional = [...(properties?.keys() ?? [])].filter(
    (name) => !needed.has(name),
  );
  const others = othersOf(additionalProperties, base, scope);
  if (needed.size + optional.length + others.length === 0) return [];
  const shapes = (names: Iterable<string>): Expression => ({
    members: [...names].map((name): Member => {
      const schema = properties?.get(name);
      const anything = scope.runtime("shape", "anything");
      const shape = schema
        ? scope.shape(schema, `${base} ${name}`)
        : { text: anything };
      return [name, shape];
    }),
  });
  const isFull = optional.length + others.length > 0;
  const lists = isFull ? [shapes(needed), shapes(optional)] : [shapes(needed)];
  const callee = scope.runtime("members", "withMembers");
  return [{ callee, arguments: [...lists, ...others] }];
}

/** Who says what is wrong with members that are not declared, where that may be. */
function othersOf(
  others: Schema | undefined,
  base: string,
  scope: ShapeScope,
): readonly Expression[] {
  if (others === undefined || acceptsAll(others)) return [];
  if (others.assertions.never)
    return [{ text: scope.runtime("others", "noOthers") }];
  const shape = scope.shape(others, `${base} member`).text;
  return [callOf(scope.runtime("others", "others"), shape)];
}

/** What a member asks of the others. */
function dependentParts(
  { dependentRequired, dependentSchemas }: Assertions,
  base: string,
  scope: ShapeScope,
): readonly CallExpression[] {
  return [
    ...[...(dependentRequired ?? [])].map(([name, needed]) => ({
      callee: scope.runtime("objects", "withNeeded"),
      arguments: [name, ...needed].map(textOf),
    })),
    ...[...(dependentSchemas ?? [])].map(([name, part]) => ({
      callee: scope.runtime("objects", "withShape"),
      arguments: [textOf(name), scope.shape(part, `${base} with ${name}`)],
    })),
  ];
}

/** How many members are asked for. */
function countParts(
  { minProperties = 0, maxProperties }: Assertions,
  base: string,
  scope: ShapeScope,
): readonly CallExpression[] {
  const part = (
    keyword: string,
    wanted: string,
    fails: Logic,
  ): CallExpression => ({
    callee: scope.runtime("objects", "withCount"),
    arguments: [
      scope.test(negate(fails), `meets ${base} ${keyword}`),
      textOf(keyword),
      textOf(wanted),
    ],
  });
  const parts: CallExpression[] = [];
  if (minProperties > 0) {
    const fails = compare("value", "<", minProperties);
    const wanted = `at least ${minProperties} members`;
    parts.push(part("minProperties", wanted, fails));
  }
  if (maxProperties !== undefined) {
    const fails = compare("value", ">", maxProperties);
    const wanted = `at most ${maxProperties} members`;
    parts.push(part("maxProperties", wanted, fails));
  }
  return parts;
}
