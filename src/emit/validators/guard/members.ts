import type { Assertions } from "../../../ir/types/index.js";
import { textOf } from "../../typescript/expression.js";
import { stringLiteral } from "../../typescript/literal.js";
import type { Subject } from "./check.js";
import type { Code } from "./code.js";
import {
  all,
  always,
  any,
  compare,
  isAlways,
  isNever,
  negate,
  test,
  type Logic,
} from "./logic.js";
import { partTest } from "./parts.js";
import { patternConstant } from "./bounds.js";
import { freshName, type GuardScope } from "./scope.js";

const keywords = [
  "patternProperties",
  "additionalProperties",
  "propertyNames",
  "minProperties",
  "maxProperties",
] as const satisfies readonly (keyof Assertions)[];

/** What is asked of members whatever their names: a loop over all of them, where one is needed. */
export function membersCode(
  subject: Subject,
  scope: GuardScope,
): readonly Code[] {
  const { assertions } = subject.schema;
  if (keywords.every((keyword) => assertions[keyword] === undefined)) return [];
  const { minProperties = 0, maxProperties } = assertions;
  const isCounted = minProperties > 0 || maxProperties !== undefined;
  const count = isCounted ? freshName("count", subject.locals) : "count";
  const locals = new Set(subject.locals);
  const name = freshName("name", locals);
  const member = freshName("member", locals);
  const own = isOwn(subject.expression, name);
  const counting: Code = { kind: "run", text: `${count} += 1;` };
  const rejections = memberRejections(subject, name, member, scope);
  if (rejections.length === 0 && !isCounted) return [];
  const bounds = any([
    ...(minProperties > 0 ? [compare(count, "<", minProperties)] : []),
    ...(maxProperties === undefined
      ? []
      : [compare(count, ">", maxProperties)]),
  ]);
  const body: readonly Code[] = [
    { kind: "constant", name: member, value: `${subject.expression}[${name}]` },
    { kind: "run", text: `if (${member} === undefined) continue;` },
    ...(isCounted
      ? [{ kind: "if", when: own, then: [counting] } as const]
      : []),
    ...rejections.map((when): Code => ({
      kind: "reject",
      when: all([when, own]),
    })),
  ];
  return [
    ...(isCounted ? [{ kind: "let", name: count, value: "0" } as const] : []),
    {
      kind: "loop",
      head: `for (const ${name} in ${subject.expression})`,
      body,
    },
    { kind: "reject", when: bounds },
  ];
}

/** What an object inherits is no member of it; asked last, of members that would not do. */
export function isOwn(expression: string, name: string): Logic {
  return test(`Object.hasOwn(${expression}, ${name})`);
}

/** When a member makes its object unfit: by its name, by a pattern, because it is not declared. */
function memberRejections(
  { schema, base }: Subject,
  name: string,
  member: string,
  scope: GuardScope,
): readonly Logic[] {
  const { propertyNames, additionalProperties, patternProperties, properties } =
    schema.assertions;
  const patterns = [...(patternProperties ?? [])].map(
    ([pattern, part], index) => ({
      fits: partTest(part, member, `${base} named ${index + 1}`, scope),
      matches: (): Logic =>
        nameMatches(pattern, name, `${base} name ${index + 1}`, scope),
    }),
  );
  const others = additionalProperties
    ? partTest(additionalProperties, member, `${base} member`, scope)
    : always;
  // Made only where it is asked for: it may need a constant.
  const isKnown = (): Logic =>
    any([
      nameTest([...(properties?.keys() ?? [])], name, base, scope),
      ...patterns.map(({ matches }) => matches()),
    ]);
  return [
    ...(propertyNames
      ? [negate(partTest(propertyNames, name, `${base} name`, scope))]
      : []),
    ...patterns
      .filter(({ fits }) => !isAlways(fits))
      .map(({ matches, fits }) => all([matches(), negate(fits)])),
    ...(isAlways(others) ? [] : [all([negate(isKnown()), negate(others)])]),
  ].filter((when) => !isNever(when));
}

/** Whether a name matches a pattern of `patternProperties`. */
export function nameMatches(
  pattern: string,
  name: string,
  called: string,
  scope: GuardScope,
): Logic {
  return test(`${patternConstant(pattern, called, scope)}.test(${name})`);
}

/** Longer lists of names are looked up in a set. */
const mostComparisons = 12;

/** Whether a name is one of several. */
export function nameTest(
  names: readonly string[],
  name: string,
  base: string,
  scope: GuardScope,
): Logic {
  if (names.length <= mostComparisons) {
    return any(
      names.map((one) =>
        test(
          `${name} === ${stringLiteral(one)}`,
          `${name} !== ${stringLiteral(one)}`,
        ),
      ),
    );
  }
  const set = scope.constant(`${base} names`, {
    callee: "/* @__PURE__ */ new Set",
    arguments: [{ items: names.map(textOf) }],
  });
  return test(`${set}.has(${name})`);
}
