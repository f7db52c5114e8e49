import fc from "fast-check";
import { expect, test } from "vitest";
import { constantStatement } from "../../src/emit/typescript/constant.js";
import {
  callOf,
  expressionOf,
  layoutExpression,
  type Expression,
  type Member,
} from "../../src/emit/typescript/expression.js";
import { flatExpression } from "../../src/emit/typescript/flat-expression.js";
import { kind } from "../../src/emit/typescript/kind.js";
import {
  assignment,
  returnStatement,
} from "../../src/emit/typescript/statement.js";
import type { Statement } from "../../src/emit/emitter.js";
import { expectSame, nameOf, printOurs, printTheirs } from "./support.js";

const text = fc.oneof(
  fc.nat(40).map((length) => ({ text: nameOf(length + 1, "v") })),
  fc
    .oneof(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.nat(60).map((length) => nameOf(length, "s")),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(true, false, null),
    )
    .map(expressionOf),
);

const key = fc.oneof(
  fc.nat(30).map((length) => nameOf(length + 1, "k")),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);

/** Expressions of all kinds; `open` objects come only where they are asked for. */
const expressions = (open: boolean): fc.Arbitrary<Expression> =>
  fc.letrec<{ expression: Expression }>((tie) => {
    const callee = fc.tuple(
      fc.constantFrom("", "new ", "await a.b."),
      fc.nat(40),
    );
    const call = fc
      .tuple(callee, fc.array(tie("expression"), { maxLength: 3 }))
      .map(([[head, length], args]) => ({
        callee: head + nameOf(length + 1, "f"),
        arguments: args,
      }));
    const value = fc.oneof(
      { arbitrary: tie("expression"), weight: 6 },
      {
        arbitrary: fc.nat(60).map((length) => ({
          parameters: ["seed"],
          body: callOf(nameOf(length + 1, "f"), "rules", "seed"),
        })),
        weight: 1,
      },
    );
    const members = fc
      .uniqueArray(fc.tuple(key, value), {
        selector: ([name]) => name,
        maxLength: 4,
      })
      .chain((pairs) =>
        fc
          .nat(9)
          .map((spread): readonly Member[] =>
            spread > 2
              ? pairs
              : [{ spread: nameOf(spread + 1, "o") }, ...pairs],
          ),
      );
    return {
      expression: fc.oneof(
        { maxDepth: 4, depthSize: "medium" },
        text,
        fc
          .array(tie("expression"), { maxLength: 4 })
          .map((items) => ({ items })),
        fc
          .array(fc.integer({ min: -1e6, max: 1e6 }), { maxLength: 40 })
          .map(expressionOf),
        fc.tuple(members, fc.boolean()).map(([list, flag]) => ({
          members: list,
          ...(open && flag && list.length > 0 && { open: true as const }),
        })),
        call,
      ),
    };
  }).expression;

const options = { seed: 27, numRuns: 200 };

const inBody = (statement: string): Statement => ({
  kind: kind.function,
  name: "run",
  statements: [statement],
});

test("constants", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(60), expressions(false), async (length, value) => {
      const name = nameOf(length + 1, "c");
      const statement = constantStatement(name, value, { type: "Type" });
      const theirs = await printTheirs([
        `const ${name}: Type = ${flatExpression(value)};`,
      ]);
      expect(printOurs([statement])).toBe(theirs);
    }),
    options,
  );
});

test("constants of open objects", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(60), expressions(true), async (length, value) => {
      const name = nameOf(length + 1, "c");
      await expectSame([constantStatement(name, value, { isExported: true })]);
    }),
    options,
  );
});

test("results and assignments in a body", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(60), expressions(false), async (length, value) => {
      const flat = flatExpression(value);
      const head = `const ${nameOf(length + 1, "c")} =`;
      expect(printOurs([inBody(returnStatement(value, 2))])).toBe(
        await printTheirs([inBody(`return ${flat};`)]),
      );
      expect(printOurs([inBody(assignment(head, value, ";", 2))])).toBe(
        await printTheirs([inBody(`${head} ${flat};`)]),
      );
    }),
    options,
  );
});

test("calls as statements", async () => {
  const calls = expressions(false).filter((one) => "callee" in one);
  await fc.assert(
    fc.asyncProperty(calls, async (value) => {
      const ours = `${layoutExpression(value, 0, 0, 1)};`;
      const theirs = await printTheirs([`${flatExpression(value)};`]);
      expect(printOurs([ours])).toBe(theirs);
    }),
    { ...options, numRuns: 100 },
  );
});

test("values made once", async () => {
  for (let length = 1; length < 60; length += 1) {
    const field = nameOf(length, "f");
    const value = callOf(`new ${nameOf(length, "C")}`, "this.#client");
    const head = `return (this.#${field} ??=`;
    const statements = [assignment(head, value, ");", 4)];
    await expectSame([
      {
        kind: kind.class,
        name: "X",
        getAccessors: [{ name: "x", returnType: "Y", statements }],
      },
    ]);
  }
});

/** Holds a constant to what the reference makes of the same on one line. */
async function expectConstant(value: Expression): Promise<string> {
  const theirs = await printTheirs([
    `const value: Type = ${flatExpression(value)};`,
  ]);
  expect(printOurs([constantStatement("value", value, { type: "Type" })])).toBe(
    theirs,
  );
  return theirs;
}

test("a string stays beside a key that is shorter than five columns", async () => {
  const long = { text: `"${nameOf(90)}"` };
  for (let length = 1; length < 8; length += 1) {
    const text = await expectConstant({
      members: [[nameOf(length, "k"), long]],
    });
    expect(text.split("\n")).toHaveLength(length < 5 ? 6 : 7);
  }
});

test("a call of one short argument moves below as a whole", async () => {
  for (let length = 15; length < 25; length += 1) {
    const callee = nameOf(70 - length, "f");
    for (const text of [nameOf(length), `"${nameOf(length - 2)}"`]) {
      const one = { callee, arguments: [{ text }] };
      await expectConstant(one);
      await expectConstant({ ...one, callee: `await a.${callee}` });
    }
  }
});

test("functions break at their parameters, then stand below their key", async () => {
  for (let length = 30; length < 80; length += 1) {
    for (const parameters of [[], ["seed"]]) {
      const body = callOf(nameOf(length, "s"), "rules", "seed");
      const sample = callOf("sample", "rules", "seed");
      await expectConstant({
        members: [
          [nameOf(length, "k"), { parameters, body: sample }],
          [nameOf(length, "l"), { parameters, body }],
          ["list", { items: [{ parameters, body }] }],
        ],
      });
    }
  }
});
