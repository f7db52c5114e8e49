import fc from "fast-check";
import { expect, test } from "vitest";
import type { Statement } from "../../src/emit/emitter.js";
import {
  intersectionOf,
  keyword,
  reference,
  unionOf,
} from "../../src/emit/typescript/combine-types.js";
import { flatType } from "../../src/emit/typescript/flat-type.js";
import { kind } from "../../src/emit/typescript/kind.js";
import type { TypeNode } from "../../src/emit/typescript/type-node.js";
import {
  aliasType,
  memberType,
  parameterType,
  returnType,
} from "../../src/emit/typescript/type-places.js";
import { nameOf, printOurs, printTheirs } from "./support.js";

const leaf: fc.Arbitrary<TypeNode> = fc.oneof(
  fc.constantFrom("string", "null", "undefined", "unknown").map(keyword),
  fc.nat(40).map((length) => reference(nameOf(length + 1, "T"))),
  fc.nat(30).map((length): TypeNode => ({
    kind: "literal",
    text: `"${nameOf(length, "l")}"`,
  })),
  fc.nat(20).map((length): TypeNode => ({
    kind: "access",
    text: `${nameOf(length + 1, "A")}["data"]`,
  })),
);

const types: fc.Arbitrary<TypeNode> = fc.letrec<{ type: TypeNode }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 4, depthSize: "medium" },
    leaf,
    fc
      .tuple(fc.nat(30), fc.array(tie("type"), { minLength: 1, maxLength: 3 }))
      .map(([length, nodes]): TypeNode => ({
        kind: "generic",
        name: nameOf(length + 1, "G"),
        arguments: nodes,
      })),
    tie("type").map((items): TypeNode => ({ kind: "array", items })),
    fc
      .array(tie("type"), { minLength: 1, maxLength: 4 })
      .map((variants) => unionOf(variants)),
    fc
      .array(tie("type"), { minLength: 1, maxLength: 3 })
      .map((parts) => intersectionOf(parts)),
    fc
      .uniqueArray(fc.tuple(fc.nat(20), fc.boolean(), tie("type")), {
        maxLength: 3,
        selector: ([length]) => length,
      })
      .map((members): TypeNode => ({
        kind: "object",
        members: members.map(([length, optional, type]) => ({
          key: nameOf(length + 1, "m"),
          optional,
          type,
        })),
      })),
  ),
})).type;

/** Holds a type that is laid out to what the reference makes of the same type on one line. */
async function expectLayout(
  make: (layout: (place: () => string, node: TypeNode) => string) => Statement,
): Promise<void> {
  const theirs = await printTheirs([make((_, node) => flatType(node))]);
  expect(printOurs([make((place) => place())])).toBe(theirs);
}

const options = { seed: 26, numRuns: 150 };

test("aliases", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(70), types, async (length, node) => {
      const name = nameOf(length + 1, "X");
      await expectLayout((layout) => ({
        kind: kind.typeAlias,
        isExported: true,
        name,
        type: layout(() => aliasType(name, node), node),
      }));
    }),
    options,
  );
});

test("members", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(50), types, async (length, type) => {
      const key = nameOf(length + 1, "k");
      await expectLayout((layout) => ({
        kind: kind.interface,
        name: "X",
        properties: [
          {
            name: key,
            isReadonly: true,
            hasQuestionToken: true,
            type: layout(
              () => memberType({ key, optional: true, type }, true),
              type,
            ),
          },
        ],
      }));
    }),
    options,
  );
});

test("parameters and results", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(30), types, types, async (length, one, other) => {
      const name = nameOf(length + 1, "p");
      const result: TypeNode = {
        kind: "generic",
        name: "Promise",
        arguments: [other],
      };
      await expectLayout((layout) => ({
        kind: kind.function,
        name: "run",
        parameters: [
          { name, type: layout(() => parameterType(name, one, 0), one) },
          { name: "options", type: "Options", hasQuestionToken: true },
        ],
        returnType: layout(() => returnType(result, 0), result),
        statements: ["return 1;"],
      }));
    }),
    options,
  );
});

test("parameters and results of methods", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(30), types, types, async (length, one, other) => {
      const name = nameOf(length + 1, "p");
      const result: TypeNode = {
        kind: "generic",
        name: "Promise",
        arguments: [one, other],
      };
      await expectLayout((layout) => ({
        kind: kind.class,
        name: "X",
        methods: [
          {
            name: "run",
            parameters: [
              { name, type: layout(() => parameterType(name, one, 2), one) },
              { name: "options", type: "Options", hasQuestionToken: true },
            ],
            returnType: layout(() => returnType(result, 2), result),
            statements: ["return 1;"],
          },
        ],
      }));
    }),
    options,
  );
});
