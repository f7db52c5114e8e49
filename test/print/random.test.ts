import fc from "fast-check";
import { expect, test } from "vitest";
import type { Statement } from "../../src/emit/emitter.js";
import { kind } from "../../src/emit/typescript/kind.js";
import { printOurs, printTheirs } from "./support.js";

/** A name that no word of the language is: it ends in a digit. */
const name = (start: string, maxLength: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: fc.constantFrom("a", "e", "o", "s", "t", "r"), maxLength })
    .map((rest) => `${start}${rest}1`);

const variable = name("v", 26);
const typeName = name("T", 30);

/** Types that prettier never breaks, so that they are laid out wherever they stand. */
const type = fc.oneof(
  typeName,
  typeName.map((one) => `${one}[]`),
  fc.tuple(name("P", 12), name("T", 14)).map(([a, b]) => `${a}<${b}>`),
  fc.constantFrom("string", "unknown", "readonly string[]", '"a" | "b"'),
);

const line = fc
  .array(fc.constantFrom("a", "pet", "or", "`code`", "- x", "{@link Pet}"), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => words.join(" "));
const docs = fc.array(
  fc
    .array(fc.oneof(line, fc.constant("")), { maxLength: 3 })
    .chain((middle) =>
      fc
        .tuple(line, line)
        .map(([first, last]) =>
          [first, ...middle, last].slice(middle.length > 1 ? 0 : 1).join("\n"),
        ),
    ),
  { maxLength: 1 },
);
const leadingTrivia = fc.constantFrom("", "\n");
const isExported = fc.boolean();

const names = fc.uniqueArray(typeName, { minLength: 1, maxLength: 5 });
const module = name("m", 40).map((one) => `../${one}.js`);
const specifiers = fc.tuple(names, fc.boolean()).map(([list, isTypeOnly]) =>
  list.map((one, index) => ({
    name: one,
    ...(index === 1 && { alias: `${one}a` }),
    ...(index > 0 && { isTypeOnly }),
  })),
);

const parameters = fc
  .uniqueArray(
    fc.record({ name: variable, type, hasQuestionToken: fc.boolean() }),
    {
      selector: (parameter) => parameter.name,
      maxLength: 4,
    },
  )
  .map((list) =>
    list.map((parameter, index) => {
      const isOptional = list.slice(index).every((one) => one.hasQuestionToken);
      return { ...parameter, hasQuestionToken: isOptional };
    }),
  );

const statements = fc.array(
  fc.constantFrom("return v1;", "const v2 = f(a);", "if (a) {\n  b();\n}"),
  { maxLength: 3 },
);

const callable = { docs, parameters, returnType: type };

const members = fc.uniqueArray(
  fc.record({
    name: variable,
    type,
    docs,
    hasQuestionToken: fc.boolean(),
    isReadonly: fc.boolean(),
  }),
  { selector: (member) => member.name, maxLength: 4 },
);

const statement: fc.Arbitrary<Statement> = fc.oneof(
  fc.record({
    kind: fc.constant(kind.importDeclaration),
    moduleSpecifier: module,
    namedImports: specifiers,
  }),
  fc.record({
    kind: fc.constant(kind.exportDeclaration),
    moduleSpecifier: module,
    namedExports: specifiers,
  }),
  fc.record({
    kind: fc.constant(kind.typeAlias),
    name: name("A", 20),
    type: name("T", 20),
    docs,
    isExported,
    leadingTrivia,
  }),
  fc.record({
    kind: fc.constant(kind.variableStatement),
    docs,
    isExported,
    leadingTrivia,
    declarations: fc.tuple(
      fc.record({
        name: variable,
        type: typeName,
        initializer: fc.constant("1"),
      }),
    ),
  }),
  fc.record({
    kind: fc.constant(kind.interface),
    name: typeName,
    docs,
    isExported,
    extends: fc.uniqueArray(typeName, { maxLength: 4 }),
    properties: members,
  }),
  fc.record({
    kind: fc.constant(kind.function),
    name: variable,
    isExported,
    isAsync: fc.boolean(),
    ...callable,
    overloads: fc.array(fc.record(callable), { maxLength: 2 }),
    statements,
  }),
  fc.record({
    kind: fc.constant(kind.class),
    name: typeName,
    docs,
    isExported,
    properties: members,
    ctors: fc.array(fc.record({ parameters, statements }), { maxLength: 1 }),
    getAccessors: fc.array(
      fc.record({ name: variable, returnType: typeName, statements }),
      { maxLength: 2 },
    ),
    methods: fc.array(fc.record({ name: variable, ...callable, statements }), {
      maxLength: 2,
    }),
  }),
  fc.constantFrom("f();", "\nconst b = 2;", "if (a) {\n  b();\n}"),
);

test("random structures are printed as the reference prints them", async () => {
  let lines = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(statement, { minLength: 1, maxLength: 5 }),
      async (list) => {
        const theirs = await printTheirs(list);
        lines += theirs.split("\n").length;
        expect(printOurs(list)).toBe(theirs);
      },
    ),
    { seed: 20261126, numRuns: 250 },
  );
  expect(lines).toBeGreaterThan(5_000);
});
