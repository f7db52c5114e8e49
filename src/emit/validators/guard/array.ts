import type { Assertions, Schema } from "../../../ir/types/index.js";
import type { Subject } from "./check.js";
import type { Code } from "./code.js";
import {
  any,
  compare,
  countTests,
  isAlways,
  isNever,
  negate,
  test,
  type Logic,
} from "./logic.js";
import { partTest } from "./parts.js";
import { freshName, localName, type GuardScope } from "./scope.js";

const keywords = [
  "prefixItems",
  "items",
  "contains",
  "maxItems",
  "minItems",
  "uniqueItems",
] as const satisfies readonly (keyof Assertions)[];

/** Whether anything is said of arrays. */
export function hasArrayRules(assertions: Assertions): boolean {
  return keywords.some((keyword) => assertions[keyword] !== undefined);
}

/** What is asked of an expression that is known to be an array. */
export function arrayCode(
  subject: Subject,
  scope: GuardScope,
): readonly Code[] {
  return [
    ...lengthCode(subject, scope),
    ...prefixCode(subject, scope),
    ...itemsCode(subject, scope),
    ...containsCode(subject, scope),
  ];
}

function lengthCode(
  { schema, expression }: Subject,
  scope: GuardScope,
): readonly Code[] {
  const {
    minItems = 0,
    maxItems,
    uniqueItems,
    prefixItems = [],
    items,
  } = schema.assertions;
  // Where no further items are allowed, the prefix is all there may be.
  const most = items?.assertions.never
    ? Math.min(prefixItems.length, maxItems ?? Infinity)
    : maxItems;
  const bounds = [
    ...(minItems > 0 ? [compare(`${expression}.length`, "<", minItems)] : []),
    ...(most === undefined ? [] : [compare(`${expression}.length`, ">", most)]),
    ...(uniqueItems ? [negate(uniqueTest(expression, scope))] : []),
  ];
  return bounds.length === 0 ? [] : [{ kind: "reject", when: any(bounds) }];
}

function uniqueTest(expression: string, scope: GuardScope): Logic {
  const isUnique = scope.runtime("validate/json-values", "isUnique");
  return test(`${isUnique}(${expression})`);
}

function prefixCode(subject: Subject, scope: GuardScope): readonly Code[] {
  const { schema, expression, base, locals } = subject;
  return (schema.assertions.prefixItems ?? []).flatMap((item, index) => {
    const part = `${base} item ${index + 1}`;
    const access = `${expression}[${index}]`;
    const direct = partTest(item, access, part, scope);
    if (isAlways(direct)) return [];
    const when = compare(`${expression}.length`, ">", index);
    if (countTests(direct) <= 1) {
      return [{ kind: "if", when, then: [reject(direct)] }];
    }
    const name = freshName(`item ${index + 1}`, locals);
    const named = partTest(item, name, part, scope);
    const then = [constant(name, access), reject(named)];
    return [{ kind: "if", when, then }];
  });
}

function constant(name: string, value: string): Code {
  return { kind: "constant", name, value };
}

function reject(fits: Logic): Code {
  return { kind: "reject", when: negate(fits) };
}

function itemsCode(subject: Subject, scope: GuardScope): readonly Code[] {
  const { items, prefixItems = [] } = subject.schema.assertions;
  if (items === undefined || items.assertions.never) return [];
  return loop(subject, items, "item", prefixItems.length, scope, (fits) =>
    isAlways(fits) ? [] : [reject(fits)],
  );
}

function containsCode(subject: Subject, scope: GuardScope): readonly Code[] {
  const { contains, minContains = 1, maxContains } = subject.schema.assertions;
  if (contains === undefined) return [];
  if (minContains === 0 && maxContains === undefined) return [];
  const count = freshName("found", subject.locals);
  const loops = loop(subject, contains, "match", 0, scope, (fits) =>
    isNever(fits)
      ? []
      : [
          {
            kind: "if",
            when: fits,
            then: [{ kind: "run", text: `${count} += 1;` }],
          },
        ],
  );
  const bounds = [
    ...(minContains > 0 ? [compare(count, "<", minContains)] : []),
    ...(maxContains === undefined ? [] : [compare(count, ">", maxContains)]),
  ];
  return [
    { kind: "let", name: count, value: "0" },
    ...loops,
    { kind: "reject", when: any(bounds) },
  ];
}

/** A loop over the items from `first` on. */
function loop(
  { expression, base, locals }: Subject,
  item: Schema,
  called: string,
  first: number,
  scope: GuardScope,
  each: (fits: Logic) => readonly Code[],
): readonly Code[] {
  const index = localName("index", locals);
  const access = `${expression}[${index}]`;
  const part = `${base} ${called}`;
  const direct = partTest(item, access, part, scope);
  const named = (): readonly Code[] => {
    const name = localName(called, new Set([...locals, index]));
    return [constant(name, access), ...each(partTest(item, name, part, scope))];
  };
  const body = countTests(direct) > 1 ? named() : each(direct);
  if (body.length === 0) return [];
  const head = `for (let ${index} = ${first}; ${index} < ${expression}.length; ${index} += 1)`;
  return [{ kind: "loop", head, body }];
}
