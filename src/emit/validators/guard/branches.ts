import type { Schema } from "../../../ir/types/index.js";
import { literal } from "../../typescript/literal.js";
import { mayBe, type Place, type Subject } from "./check.js";
import type { Code, SwitchCase } from "./code.js";
import {
  all,
  always,
  any,
  isAlways,
  isNever,
  negate,
  never,
  test,
  type Logic,
} from "./logic.js";
import { memberAccess } from "./object.js";
import { acceptsAll, partTest } from "./parts.js";
import { typeTest } from "./type-test.js";
import { freshName, type GuardScope } from "./scope.js";
import { areDisjoint, tagOf } from "./select.js";

/** What `refs` and `allOf` ask of the same value. */
export function branchTests(
  { schema, expression, base }: Place,
  scope: GuardScope,
): readonly Logic[] {
  const { refs = [], allOf = [] } = schema.assertions;
  return [
    ...refs.map((target) => scope.call(target, expression, `${base} base`)),
    ...allOf.map((part, index) =>
      partTest(part, expression, `${base} part ${index + 1}`, scope),
    ),
  ];
}

/** What unions, `not` and `if` ask of the same value. */
export function unionCode(
  subject: Subject,
  scope: GuardScope,
): readonly Code[] {
  const { anyOf, oneOf, discriminator } = subject.schema.assertions;
  const unions = [
    ...(anyOf ? anyCode(subject, anyOf, scope) : []),
    ...(oneOf ? oneCode(subject, oneOf, scope) : []),
  ];
  return [
    ...(discriminator ? discriminatorCode(subject, unions, scope) : unions),
    ...notCode(subject, scope),
    ...ifCode(subject, scope),
  ];
}

function anyCode(
  subject: Subject,
  branches: readonly Schema[],
  scope: GuardScope,
): readonly Code[] {
  // What else the union has is not looked at then.
  if (branches.some(acceptsAll)) return [];
  const tag = tagOf(branches);
  if (tag && branches.length > 2) return tagCode(subject, branches, tag, scope);
  const tests = optionTests(subject, branches, scope);
  return [{ kind: "reject", when: negate(any(tests)) }];
}

function optionTests(
  { expression, base }: Subject,
  branches: readonly Schema[],
  scope: GuardScope,
): readonly Logic[] {
  return branches.map((branch, index) =>
    partTest(branch, expression, `${base} option ${index + 1}`, scope),
  );
}

/** Objects that one member tells apart: only the branch of its value is looked at. */
function tagCode(
  subject: Subject,
  branches: readonly Schema[],
  tag: NonNullable<ReturnType<typeof tagOf>>,
  scope: GuardScope,
): readonly Code[] {
  const { expression, base, schema } = subject;
  // The compiler knows too that this is no object, and has no member to read.
  if (!mayBe(schema.assertions, "object")) {
    return [{ kind: "return", value: never }];
  }
  const cases = branches.map((branch, index): SwitchCase => {
    const fits = partTest(
      branch,
      expression,
      `${base} option ${index + 1}`,
      scope,
    );
    return {
      values: (tag.values[index] ?? []).map((value) => literal(value)),
      body: [{ kind: "reject", when: negate(fits) }],
    };
  });
  return [
    { kind: "reject", when: negate(typeTest("object", expression, scope)) },
    {
      kind: "switch",
      on: memberAccess(expression, tag.property, scope),
      cases,
      otherwise: [{ kind: "return", value: never }],
    },
  ];
}

function oneCode(
  subject: Subject,
  branches: readonly Schema[],
  scope: GuardScope,
): readonly Code[] {
  if (branches.length < 2 || areDisjoint(branches)) {
    return anyCode(subject, branches, scope);
  }
  const tests = optionTests(subject, branches, scope).filter(
    (fits) => !isNever(fits),
  );
  const others = tests.filter((fits) => !isAlways(fits));
  if (others.length < tests.length) {
    // Everything fits one of them: no other one may fit as well.
    const isTwice = tests.length - others.length > 1;
    return [{ kind: "reject", when: isTwice ? always : any(others) }];
  }
  const count = freshName("matches", subject.locals);
  return [
    { kind: "let", name: count, value: "0" },
    ...tests.map((when): Code => ({
      kind: "if",
      when,
      then: [{ kind: "run", text: `${count} += 1;` }],
    })),
    { kind: "reject", when: test(`${count} !== 1`, `${count} === 1`) },
  ];
}

/** The value of a member decides the branch; without it the union is looked at as it is. */
function discriminatorCode(
  subject: Subject,
  unions: readonly Code[],
  scope: GuardScope,
): readonly Code[] {
  const { schema, expression, base } = subject;
  const { discriminator } = schema.assertions;
  if (!discriminator || !mayBe(schema.assertions, "object")) return unions;
  const tag = memberAccess(expression, discriminator.property, scope);
  const cases = discriminator.branches
    .filter(({ values }) => values.length > 0)
    .map(({ values, schema: branch }): SwitchCase => {
      const fits = partTest(
        branch,
        expression,
        `${base} tagged ${values[0] ?? ""}`,
        scope,
      );
      return {
        values: values.map((value) => literal(value)),
        body: [{ kind: "reject", when: negate(fits) }],
      };
    });
  return [
    {
      kind: "if",
      when: all([
        typeTest("object", expression, scope),
        test(`typeof ${tag} === "string"`),
      ]),
      then: [
        {
          kind: "switch",
          on: tag,
          cases,
          otherwise: [{ kind: "return", value: never }],
        },
      ],
      otherwise: unions,
    },
  ];
}

function notCode(
  { schema, expression, base }: Subject,
  scope: GuardScope,
): readonly Code[] {
  const { not } = schema.assertions;
  if (not === undefined) return [];
  const when = partTest(not, expression, `${base} exception`, scope);
  return [{ kind: "reject", when }];
}

function ifCode(
  { schema, expression, base }: Subject,
  scope: GuardScope,
): readonly Code[] {
  const { if: condition, then, else: otherwise } = schema.assertions;
  if (condition === undefined || (!then && !otherwise)) return [];
  const reject = (part: Schema | undefined, called: string): readonly Code[] =>
    part === undefined
      ? []
      : [
          {
            kind: "reject",
            when: negate(
              partTest(part, expression, `${base} ${called}`, scope),
            ),
          },
        ];
  const when = partTest(condition, expression, `${base} condition`, scope);
  const met = reject(then, "then");
  const unmet = reject(otherwise, "else");
  return met.length === 0
    ? [{ kind: "if", when: negate(when), then: unmet }]
    : [{ kind: "if", when, then: met, otherwise: unmet }];
}
