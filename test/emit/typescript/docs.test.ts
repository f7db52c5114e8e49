import fc from "fast-check";
import prettier from "prettier";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  docComment,
  docLines,
  docs,
  type DocTag,
} from "../../../src/emit/typescript/docs.js";
import { wrapProse } from "../../../src/emit/typescript/wrap.js";

const described = (
  description: string,
): { deprecated: boolean; description: string } => ({
  deprecated: false,
  description,
});

const hostile = [
  "*/ process.exit(1) /*",
  "**/",
  "*\u2028/",
  "* /",
  "/",
  "*",
  "\\*/",
  "@deprecated",
  "text @internal more",
  "\u00a0@param x",
  "`@param` and me@example.com",
  "{@link javascript:alert(1)}",
  "@ts-ignore",
  "@ts-nocheck",
  "a\r\nb\rc\u2029@d",
  "\0\u0007\u001b[31mred\u009b",
  "\ud800 alone",
  "\u202eevil\u2066",
  "/*#__PURE__*/ @__NO_SIDE_EFFECTS__",
  "trailing   \n   \n\n",
  "```ts\n@Component()\n```",
  "//# sourceMappingURL=x.map",
  "prettier-ignore",
  "eslint-disable",
  "${x} `y` </script>",
];

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: "binary" }),
      fc.lorem(),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(" "));

function parse(comment: string): {
  readonly source: ts.SourceFile;
  readonly tags: readonly string[];
} {
  const code = `${comment}\nexport interface X {}\n`;
  const source = ts.createSourceFile(
    "x.ts",
    code,
    ts.ScriptTarget.ES2022,
    true,
  );
  const [statement] = source.statements;
  const tags = statement ? ts.getJSDocTags(statement) : [];
  return { source, tags: tags.map((tag) => tag.tagName.text) };
}

describe("text of a specification", () => {
  test("stays inside its comment and makes no tag", () => {
    fc.assert(
      fc.property(texts, texts, texts, (description, title, text) => {
        const own: DocTag[] = [{ name: "default", text }];
        const docs = { deprecated: true, description, title };
        const comment = docComment(docs, { tags: own });
        const { source, tags } = parse(comment);
        expect(source).toHaveProperty("parseDiagnostics", []);
        expect(source.statements).toHaveLength(1);
        expect(source.statements[0]?.getStart()).toBe(comment.length + 1);
        expect(tags).toEqual(["deprecated", "default"]);
        expect(Buffer.from(comment).toString()).toBe(comment);
        expect(comment).not.toMatch(
          /[^\P{Cc}\n\t]|[\u202a-\u202e\u2028\u2029]/u,
        );
        expect(comment).not.toMatch(/[@#]__/);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test("is left alone by prettier", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (description) => {
        const comment = docComment(described(description), {
          tags: [{ name: "example", text: description }],
        });
        const code = `${comment}\nexport interface X {}\n`;
        expect(await prettier.format(code, { parser: "typescript" })).toBe(
          code,
        );
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test("is kept word for word", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), (description) => {
        const lines = docLines(described(description));
        expect(lines.join(" ")).toBe(description);
        expect(lines.every((line) => line.length <= 77)).toBe(true);
      }),
      { seed: 3 },
    );
  });
});

describe("layout", () => {
  test("one line where it fits", () => {
    expect(docComment(described("The name."))).toBe("/** The name. */");
    expect(docComment({ deprecated: true })).toBe("/** @deprecated */");
    expect(docComment({ deprecated: false })).toBe("");
    expect(docComment(undefined)).toBe("");
    expect(docs({ deprecated: false })).toEqual([]);
  });

  test("texts, then tags", () => {
    const comment = docComment(
      {
        title: "Pet",
        summary: "A pet in short.",
        description: "A pet.\n\nIt may be long.",
        deprecated: true,
        externalDocs: { url: "https://example.com/pets", description: "More" },
      },
      { name: "pet", tags: [{ name: "maxLength", text: "32" }], indent: 2 },
    );
    expect(comment).toBe(`/**
   * A pet in short.
   *
   * A pet.
   *
   * It may be long.
   *
   * @deprecated
   * @see {@link https://example.com/pets | More}
   * @maxLength 32
   */`);
  });

  test("a link that is no link is plain text", () => {
    const comment = docComment({
      deprecated: false,
      externalDocs: { url: "javascript:alert(1)}", description: "x" },
    });
    expect(comment).toBe("/** @see javascript:alert(1)} x */");
  });

  test("tags over several lines hold together", () => {
    const tags = [{ name: "example", text: '{\n  "a": 1\n\n}' }];
    expect(docLines(undefined, { tags })).toEqual([
      "@example {",
      '  "a": 1',
      "}",
    ]);
  });
});

describe("wrapping", () => {
  const long = "word ".repeat(10).trim();

  test("list items keep their shape", () => {
    expect(wrapProse([`- ${long}`], 30)).toEqual([
      "- word word word word word",
      "  word word word word word",
    ]);
    expect(wrapProse([`10. ${long}`], 40).at(-1)).toBe("    word word word");
  });

  test.each([
    `| ${long} |`,
    `    ${long}`,
    `# ${long}`,
    `<p>${long}</p>`,
    "x".repeat(100),
  ])("%s stays whole", (line) => {
    expect(wrapProse([line], 30)).toEqual([line]);
  });

  test("code stays whole", () => {
    const lines = ["```", long, "```", long];
    expect(wrapProse(lines, 30)).toEqual([
      "```",
      long,
      "```",
      "word word word word word word",
      "word word word word",
    ]);
  });

  test("no word becomes a marker", () => {
    expect(wrapProse(["one two three - four"], 13)).toEqual([
      "one two three -",
      "four",
    ]);
    expect(wrapProse(["one two three 4. four"], 13)[1]).toBe("four");
  });
});
