import { StructureKind } from "ts-morph";
import { describe, expect, test } from "vitest";
import type { Statement } from "../../src/emit/emitter.js";
import { kind } from "../../src/emit/typescript/kind.js";
import { printTypescript } from "../../src/print/typescript/print-typescript.js";
import { expectSame, nameOf, printOurs } from "./support.js";

/** Lengths around which a line of 80 columns is full. */
const around = (length: number): readonly number[] =>
  [-2, -1, 0, 1, 2, 3, 10].map((more) => length + more);

/** Whether any text is over several lines, and any other is not: the edge was met. */
function expectEdge(texts: readonly string[]): void {
  const heights = new Set(texts.map((text) => text.split("\n").length));
  expect(heights.size).toBeGreaterThan(1);
}

async function expectEdgeOf(
  lengths: readonly number[],
  make: (length: number) => Statement,
): Promise<void> {
  const texts: string[] = [];
  for (const length of lengths) texts.push(await expectSame([make(length)]));
  expectEdge(texts);
}

describe("imports and exports", () => {
  const modules: readonly Statement[] = [
    { kind: kind.importDeclaration, moduleSpecifier: "./a.js" },
    {
      kind: kind.importDeclaration,
      moduleSpecifier: "./a.js",
      namedImports: [
        "a",
        { name: "b", alias: "c" },
        { name: "D", isTypeOnly: true },
      ],
    },
    {
      kind: kind.importDeclaration,
      moduleSpecifier: "./a.js",
      isTypeOnly: true,
      namedImports: ["A"],
    },
    {
      kind: kind.importDeclaration,
      moduleSpecifier: "node:fs",
      defaultImport: "fs",
      namedImports: ["readFile"],
    },
    {
      kind: kind.importDeclaration,
      moduleSpecifier: "node:fs",
      namespaceImport: "fs",
    },
    { kind: kind.exportDeclaration },
    { kind: kind.exportDeclaration, moduleSpecifier: "./a.js" },
    {
      kind: kind.exportDeclaration,
      moduleSpecifier: "./a.js",
      isTypeOnly: true,
    },
    {
      kind: kind.exportDeclaration,
      moduleSpecifier: "./a.js",
      namespaceExport: "all",
    },
    {
      kind: kind.exportDeclaration,
      namedExports: ["a", { name: "b", alias: "delete" }],
    },
  ];

  test.each(modules.map((one) => [JSON.stringify(one), one] as const))(
    "%s",
    async (_, statement) => {
      await expectSame([statement]);
    },
  );

  test("names stand one a line when they do not fit", async () => {
    const names = ["first", "second"];
    await expectEdgeOf(
      around(80 - `import { first, second } from "./.js";`.length),
      (length) => ({
        kind: kind.importDeclaration,
        moduleSpecifier: `./${nameOf(length)}.js`,
        namedImports: names,
      }),
    );
    await expectEdgeOf(
      around(80 - `export type { first, second } from "./.js";`.length),
      (length) => ({
        kind: kind.exportDeclaration,
        moduleSpecifier: `./${nameOf(length)}.js`,
        isTypeOnly: true,
        namedExports: names,
      }),
    );
    await expectEdgeOf(
      around(80 - `import name, { first } from "./.js";`.length),
      (length) => ({
        kind: kind.importDeclaration,
        moduleSpecifier: `./${nameOf(length)}.js`,
        defaultImport: "name",
        namedImports: ["first"],
      }),
    );
  });

  test("a lone name never breaks", async () => {
    const text = await expectSame([
      {
        kind: kind.exportDeclaration,
        moduleSpecifier: `./${nameOf(90)}.js`,
        namedExports: [{ name: "one", alias: "other", isTypeOnly: true }],
      },
    ]);
    expect(text.split("\n")).toHaveLength(4);
  });
});

describe("interfaces", () => {
  test("members in the order of ts-morph", async () => {
    await expectSame([
      {
        kind: kind.interface,
        name: "Pet",
        isExported: true,
        docs: [
          "A pet.",
          {
            description: "\nMore.\n\nAnd more.",
            tags: [
              { tagName: "see", text: "https://x.test" },
              { tagName: "deprecated" },
            ],
          },
        ],
        typeParameters: [
          "T",
          { name: "U", constraint: "string", default: '"a"' },
        ],
        methods: [
          {
            name: "call",
            returnType: "void",
            parameters: [{ name: "one", type: "T" }],
          },
        ],
        properties: [
          { name: '"a-b"', type: "string", hasQuestionToken: true },
          {
            name: "c",
            type: "{\n  d: string;\n}",
            isReadonly: true,
            docs: ["One\ntwo"],
          },
          { name: "e", type: `\n  | ${nameOf(70)}\n  | undefined` },
          { name: "untyped" },
        ],
        indexSignatures: [
          { keyName: "key", keyType: "string", returnType: "unknown" },
        ],
      },
      { kind: kind.interface, name: "Empty" },
    ] satisfies readonly Statement[]);
  });

  test("several parents move below the name, then apart", async () => {
    const parents = (length: number): Statement => ({
      kind: kind.interface,
      name: "Child",
      extends: ["First", nameOf(length, "S")],
      properties: [{ name: "a", type: "string" }],
    });
    await expectEdgeOf(
      around(80 - "interface Child extends First,  {".length),
      parents,
    );
    await expectEdgeOf(around(80 - "  extends First,  {".length), parents);
  });

  test("a lone parent stays where it is", async () => {
    const text = await expectSame([
      { kind: kind.interface, name: "Child", extends: [nameOf(100, "P")] },
    ]);
    expect(text).toContain("interface Child extends P");
  });
});

describe("functions", () => {
  const signature = (length: number): Statement => ({
    kind: kind.function,
    name: "run",
    isExported: true,
    parameters: [
      { name: nameOf(length), type: "string" },
      { name: "options", type: "Options", hasQuestionToken: true },
      { name: "more", type: "T[]", isRestParameter: true },
    ],
    returnType: "R",
    statements: ["return 1;"],
  });

  test("parameters stand one a line when they do not fit", async () => {
    await expectEdgeOf(
      around(
        80 -
          "export function run(: string, options?: Options, ...more: T[]): R {"
            .length,
      ),
      signature,
    );
  });

  test("a lone parameter too", async () => {
    await expectEdgeOf(
      around(80 - "export function (options: Options = {}): Client {".length),
      (length) => ({
        kind: kind.function,
        name: nameOf(length),
        isExported: true,
        parameters: [{ name: "options", type: "Options", initializer: "{}" }],
        returnType: "Client",
        statements: "return makeClient(options);",
      }),
    );
  });

  test("an empty body needs one more column", async () => {
    await expectEdgeOf(
      around(80 - "function (a: string): void {}".length),
      (length) => ({
        kind: kind.function,
        name: nameOf(length),
        parameters: [{ name: "a", type: "string" }],
        returnType: "void",
      }),
    );
  });

  test("type parameters stand one a line when they do not fit", async () => {
    const generic =
      (more: readonly object[]) =>
      (length: number): Statement => ({
        kind: kind.function,
        name: "run",
        isExported: true,
        typeParameters: [{ name: "T", constraint: `keyof ${nameOf(length)}` }],
        parameters: [{ name: "a", type: "string" }, ...more].map((one) => ({
          name: "b",
          ...one,
        })),
        returnType: "R",
        statements: ["return 1;"],
      });
    const one = "export function run<T extends keyof >(";
    await expectSame(around(80 - one.length).map(generic([])));
    await expectEdgeOf(around(80 - "  T extends keyof ,".length), generic([]));
    await expectEdgeOf(
      around(80 - one.length),
      generic([{ type: nameOf(70) }]),
    );
  });

  test("a method's too", async () => {
    await expectEdgeOf(
      around(80 - "    T extends keyof ,".length),
      (length): Statement => ({
        kind: kind.class,
        name: "A",
        methods: [
          {
            name: "run",
            typeParameters: [
              { name: "T", constraint: `keyof ${nameOf(length)}` },
            ],
            parameters: [{ name: "a", type: "string" }],
            returnType: "R",
            statements: ["return 1;"],
          },
        ],
      }),
    );
  });

  test("a type parameter breaks before its default", async () => {
    const lengths = [
      ...around(80 - `    T extends keyof  = "${nameOf(30)}",`.length),
      ...around(80 - "    T extends keyof  =".length),
    ];
    await expectSame(
      lengths.map((length): Statement => ({
        kind: kind.class,
        name: "A",
        methods: [
          {
            name: "run",
            typeParameters: [
              {
                name: "T",
                constraint: `keyof ${nameOf(length)}`,
                default: `"${nameOf(30)}"`,
              },
            ],
            returnType: "R",
            statements: ["return 1;"],
          },
        ],
      })),
    );
  });

  test("a broken type breaks the parameters", async () => {
    await expectSame([
      {
        kind: kind.function,
        name: "run",
        parameters: [
          { name: "a", type: `\n  | "${nameOf(40)}"\n  | "${nameOf(41)}"` },
          { name: "b", type: "string" },
        ],
        returnType: `Promise<\n  ${nameOf(60, "A")},\n  ${nameOf(30, "B")}\n>`,
        statements: [],
      },
    ]);
  });

  test("overloads stand before the function", async () => {
    const parameters = [{ name: nameOf(50), type: "unknown" }];
    await expectSame([
      {
        kind: kind.function,
        name: "read",
        isExported: true,
        isAsync: true,
        docs: ["Reads."],
        overloads: [
          { parameters, returnType: "string", docs: ["As text."] },
          {
            parameters: [{ name: "a", type: "A" }],
            returnType: "void",
            typeParameters: ["A"],
          },
        ],
        parameters,
        returnType: "Promise<unknown>",
        statements: ["await 1;", "if (1) {\n  2;\n}", "return 3;"],
      },
    ]);
  });
});

describe("classes", () => {
  test("fields together, everything else apart", async () => {
    await expectSame([
      {
        kind: kind.class,
        name: "Client",
        isExported: true,
        extends: "Base",
        docs: ["The client.\n\nIt calls."],
        properties: [
          { name: "#client", type: "Client", isReadonly: true },
          { name: "a", initializer: "1", isStatic: true, docs: ["One."] },
          { name: "b", type: "string", hasQuestionToken: true },
        ],
        ctors: [
          {
            parameters: [
              { name: "options", type: "Options", initializer: "{}" },
            ],
            statements: ["this.#client = create(options);"],
          },
        ],
        getAccessors: [
          {
            name: "one",
            returnType: "One",
            statements: ["return (this.#one ??= new One());"],
          },
          {
            name: '"t-w-o"',
            returnType: "Two",
            statements: ["return 2;"],
            docs: ["Two."],
          },
        ],
        methods: [
          {
            name: "list",
            returnType: "void",
            docs: ["Lists.\n\n@param a b"],
            typeParameters: ["T"],
          },
          {
            name: "create",
            isAsync: true,
            isStatic: true,
            statements: ["return 1;"],
          },
        ],
      },
      { kind: kind.class, name: "Empty" },
    ]);
  });

  test("methods are two columns narrower", async () => {
    await expectEdgeOf(
      around(
        80 - "  (id: string, options?: Options): ApiPromise<Pet> {".length,
      ),
      (length) => ({
        kind: kind.class,
        name: "Pets",
        methods: [
          {
            name: nameOf(length),
            parameters: [
              { name: "id", type: "string" },
              { name: "options", type: "Options", hasQuestionToken: true },
            ],
            returnType: "ApiPromise<Pet>",
            statements: ["return 1;"],
          },
        ],
      }),
    );
  });
});

describe("aliases and variables", () => {
  test("texts that start with a line break stand below", async () => {
    const long = `"${nameOf(80)}"`;
    await expectSame([
      {
        kind: kind.typeAlias,
        name: "A",
        type: `\n  | ${long}\n  | "b"`,
        isExported: true,
        docs: ["A."],
      },
      {
        kind: kind.typeAlias,
        name: "B",
        type: "string",
        typeParameters: ["T", "U"],
      },
      {
        kind: kind.variableStatement,
        isExported: true,
        docs: ["C."],
        declarations: [
          { name: "c", type: "string", initializer: `\n  ${long}` },
        ],
      },
      { kind: kind.variableStatement, declarations: [{ name: "d" }] },
    ]);
  });
});

describe("between statements", () => {
  const alias: Statement = { kind: kind.typeAlias, name: "A", type: "string" };
  const apart: Statement = { ...alias, leadingTrivia: "\n" };
  const block: Statement = { kind: kind.interface, name: "I" };
  const all: readonly Statement[] = [
    alias,
    apart,
    block,
    "f();",
    "\ng();",
    "if (a) {\n  b();\n}",
    "h();\n\n",
    { kind: kind.exportDeclaration, moduleSpecifier: "./a.js" },
  ];

  test("empty lines are ts-morph's", async () => {
    for (const first of all) {
      for (const second of all) await expectSame([first, second, alias]);
    }
  });
});

describe("what is left to the reference", () => {
  const left: readonly (readonly [string, Statement])[] = [
    ["an enum", { kind: StructureKind.Enum, name: "E" }],
    [
      "a function that writes",
      {
        kind: kind.typeAlias,
        name: "A",
        type: (writer) => writer.write("string"),
      },
    ],
    [
      "two variables",
      {
        kind: kind.variableStatement,
        declarations: [{ name: "a" }, { name: "b" }],
      },
    ],
    [
      "a comment as trivia",
      {
        kind: kind.typeAlias,
        name: "A",
        type: "string",
        leadingTrivia: "// a\n",
      },
    ],
    ["an abstract class", { kind: kind.class, name: "A", isAbstract: true }],
    [
      "lines within a template",
      { kind: kind.function, name: "f", statements: ["return `\n`;"] },
    ],
  ];

  test.each(left)("%s", (_, statement) => {
    expect(printOurs([statement])).toBeUndefined();
  });

  test("files that do not say they are laid out", () => {
    const file = { kind: "typescript", path: "src/x.ts" } as const;
    const statements = ["const a = 1;"];
    expect(printTypescript({ ...file, statements }, "//")).toBeUndefined();
    expect(
      printTypescript({ ...file, statements, layout: "final" }, "//"),
    ).toBe("//\n\nconst a = 1;\n");
  });
});

test("backticks in comments and strings are no templates", async () => {
  await expectSame([
    {
      kind: kind.interface,
      name: "A",
      properties: [
        {
          name: "a",
          type: `{\n  /** One \` and\n   * no more. */\n  b: "it's \` one";\n  c: '"\`';\n}`,
        },
      ],
    },
  ]);
});
