import { describe, expect, it } from "vitest";
import { createCollector } from "../../src/diagnostics/collector.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { renderGithub } from "../../src/diagnostics/render/github.js";
import { renderJson } from "../../src/diagnostics/render/json.js";
import type { Locate } from "../../src/diagnostics/render/locate.js";
import { renderText, summarize } from "../../src/diagnostics/render/text.js";

const pets = `openapi: 3.1.1
paths:
  /pets:
    get:
      schema:
        $ref: '#/components/schemas/Pte'
      deprecated: true
`;

/** One dangling reference at a position of a text. */
function dangling(
  text: string,
  line: number,
  column: number,
  file = "spec/pets.yaml",
): { diagnostics: readonly Diagnostic[]; locate: Locate } {
  const collector = createCollector();
  collector.report(
    "ref/dangling",
    { file, line, column },
    { reference: "#/components/schemas/Pte", detail: "no such schema" },
  );
  const { diagnostics } = collector;
  return { diagnostics, locate: () => ({ line, column, text }) };
}

function frame(text: string, line: number, column: number): string {
  const { diagnostics, locate } = dangling(text, line, column);
  return renderText(diagnostics, { locate, color: false });
}

describe("text", () => {
  it("shows code, place, three lines, a caret and help", async () => {
    await expect(frame(pets, 6, 15)).toMatchFileSnapshot(
      "golden/frame-middle.txt",
    );
  });

  it("shows what there is at the first and the last line", async () => {
    await expect(
      frame(pets, 1, 1) + frame(pets, 7, 7) + frame("{}", 1, 1),
    ).toMatchFileSnapshot("golden/frame-edges.txt");
  });

  it("is the same with CRLF and with CR", () => {
    const lf = frame(pets, 6, 15);
    expect(frame(pets.replaceAll("\n", "\r\n"), 6, 15)).toBe(lf);
    expect(frame(pets.replaceAll("\n", "\r"), 6, 15)).toBe(lf);
  });

  it("puts the caret right behind tabs, wide and combining characters", async () => {
    const tab = frame("\t\tkey: value\n", 1, 8);
    const wide = frame('"名前 🐶": x\n', 1, 10);
    const combining = frame("cafe\u0301: x\n", 1, 8);
    await expect(tab + wide + combining).toMatchFileSnapshot(
      "golden/frame-widths.txt",
    );
  });

  it("cuts a very long line around the caret", async () => {
    const line = Array.from({ length: 500_000 }, (_, n) => n).join(",");
    const column = line.indexOf("123456") + 1;
    const output = frame(line, 1, column);
    await expect(output).toMatchFileSnapshot("golden/frame-long.txt");
    const [shown = "", caret = ""] = output.split("\n").slice(3);
    expect(shown.slice(caret.indexOf("^"))).toMatch(/^123456,/);
  });

  it("lets no text of a document steer the terminal", () => {
    const output = frame("a: \u001b[2J\u202ehidden\n", 1, 4);
    expect(output).toContain("a: \\u{1b}[2J\\u{202e}hidden");
    expect(output).not.toContain("\u001b");
    const collector = createCollector();
    collector.report("spec/missing-file", undefined, { file: "a\u001b\nb" });
    expect(
      renderText(collector.diagnostics, {
        locate: () => undefined,
        color: false,
      }),
    ).toMatch(/^error\[spec\/missing-file\] there is no file a\\u\{1b\} b\n/);
  });

  it("adds related places with frames of their own", async () => {
    const collector = createCollector();
    const text = "a: 1\nb: 2\na: 3\n";
    collector.report(
      "spec/duplicate-key",
      { file: "x.yaml", line: 3, column: 1 },
      { key: '"a"' },
      [
        {
          message: "first given here",
          place: { file: "x.yaml", line: 1, column: 1 },
        },
      ],
    );
    const output = renderText(collector.diagnostics, {
      color: false,
      locate: (place) =>
        "line" in place
          ? { line: place.line, column: place.column, text }
          : undefined,
    });
    await expect(output).toMatchFileSnapshot("golden/frame-related.txt");
  });

  it("names pointers that nobody can locate, and goes without a place", () => {
    const collector = createCollector();
    collector.report("lint/nothing", { file: "a.yaml", pointer: "/x" });
    collector.report("lint/empty-enum", undefined);
    const output = renderText(collector.diagnostics, {
      locate: () => undefined,
      color: false,
    });
    expect(output).toContain("  --> a.yaml#/x\n");
    expect(output.split("\n")[1]).toMatch(/^help: /);
  });

  it("colours when asked, and says the same", async () => {
    const { diagnostics, locate } = dangling(pets, 6, 15);
    const colored = renderText(diagnostics, { locate, color: true });
    await expect(colored.replaceAll("\u001b", "<esc>")).toMatchFileSnapshot(
      "golden/frame-color.txt",
    );
    expect(colored.replace(/\u001b\[[\d;]*m/g, "")).toBe(frame(pets, 6, 15));
  });

  it("follows the lines of a file and counts what exceeds the limit", () => {
    const collector = createCollector();
    for (const pointer of ["/a", "/b", "/c"]) {
      collector.report("lint/empty-enum", { file: "x", pointer });
    }
    const lines: Record<string, number> = { "/a": 30, "/b": 20, "/c": 10 };
    const output = renderText(collector.diagnostics, {
      color: false,
      limit: 2,
      locate: (place) =>
        "pointer" in place
          ? { line: lines[place.pointer] ?? 0, column: 1 }
          : undefined,
    });
    expect(output.match(/--> x:\d+/g)).toEqual(["--> x:10", "--> x:20"]);
    expect(output).toMatch(/\n… and 1 more: 1 lint\/empty-enum\n$/);
    expect(summarize(collector.diagnostics)).toBe("3 warnings");
  });

  it("shows the first of each code where there are more than the limit", () => {
    const collector = createCollector();
    for (const pointer of ["/a", "/b", "/c", "/d"]) {
      collector.report("lint/empty-enum", { file: "x", pointer });
    }
    const holes = { file: "y" };
    collector.report("spec/missing-file", { file: "y", pointer: "" }, holes);
    const render = (limit: number): string =>
      renderText(collector.diagnostics, {
        color: false,
        limit,
        each: 2,
        locate: () => undefined,
      });
    const places = (text: string) => text.match(/(?<=--> ).*/g);
    expect(places(render(4))).toEqual(["x#/a", "x#/b", "y"]);
    expect(render(4)).toMatch(/\n… and 2 more: 2 lint\/empty-enum\n$/);
    expect(places(render(5))).toHaveLength(5);
  });

  it("counts the other places of a finding beyond the third, unless it is one", () => {
    const notes = (others: number): number | undefined => {
      const collector = createCollector();
      const related = Array.from({ length: others }, (_, index) => ({
        message: "also here",
        place: { file: "x", pointer: `/${index}` },
      }));
      const settled = ["A", "B"];
      collector.report(
        "name/clash",
        { file: "x", pointer: "/a" },
        { identifier: "A", settled },
        related,
      );
      const text = renderText(collector.diagnostics, {
        color: false,
        locate: () => undefined,
      });
      expect(text.includes(`note: and ${others - 3} more places`)).toBe(
        others > 4,
      );
      return text.match(/also here/g)?.length;
    };
    expect([2, 4, 5, 9].map(notes)).toEqual([2, 4, 3, 3]);
  });
});

describe("json", () => {
  it("gives every member to programs", () => {
    const { diagnostics, locate } = dangling(pets, 6, 15);
    expect(JSON.parse(renderJson(diagnostics, locate))).toEqual([
      {
        code: "ref/dangling",
        severity: "error",
        message: "`#/components/schemas/Pte` leads nowhere: no such schema",
        file: "spec/pets.yaml",
        line: 6,
        column: 15,
        cause:
          "The document has no value at that JSON Pointer, so nothing can be generated for it.",
        help: "Correct the spelling of the reference, or add what it names.",
        related: [],
      },
    ]);
  });

  it("is an empty array when nothing was found", () => {
    expect(JSON.parse(renderJson([], () => undefined))).toEqual([]);
  });
});

describe("github", () => {
  it("writes workflow commands, escaped", () => {
    const { locate } = dangling(pets, 6, 15);
    const collector = createCollector();
    const place = { file: "a,b:c%.yaml", line: 6, column: 15 };
    collector.report("spec/missing-file", place, { file: "100%\r\nx" });
    expect(renderGithub(collector.diagnostics, locate)).toBe(
      "::error file=a%2Cb%3Ac%25.yaml,line=6,col=15,title=spec/missing-file::" +
        "there is no file 100%25%0D%0Ax%0A" +
        "help: Correct the path; a relative one starts at the working directory.\n",
    );
  });

  it("knows warnings, and findings without a place", () => {
    const collector = createCollector();
    collector.report("lint/empty-enum", undefined);
    expect(renderGithub(collector.diagnostics, () => undefined)).toMatch(
      /^::warning title=lint\/empty-enum::/,
    );
  });
});
