import { describe, expect, it } from "vitest";
import { catalog, isDiagnosticCode } from "../../src/diagnostics/catalog.js";
import { createCollector } from "../../src/diagnostics/collector.js";
import { explain } from "../../src/diagnostics/explain.js";

const at = (file: string, pointer: string) => ({ file, pointer });

describe("the collector", () => {
  it("fills the holes of a message and adds cause and help", () => {
    const collector = createCollector();
    collector.report("spec/missing-file", undefined, { file: "a.yaml" });
    const [found] = collector.diagnostics;
    expect(found).toEqual({
      code: "spec/missing-file",
      severity: "error",
      message: "there is no file a.yaml",
      cause: "The path of the OpenAPI document leads to no file.",
      help: "Correct the path; a relative one starts at the working directory.",
      related: [],
    });
  });

  it("keeps an identical finding once, and different ones apart", () => {
    const collector = createCollector();
    const report = (pointer: string, member: string): void =>
      collector.report("lint/missing-detail", at("a", pointer), {
        kind: "`info`",
        member,
      });
    report("/info", "title");
    report("/info", "title");
    report("/info", "version");
    report("/other", "title");
    expect(collector.diagnostics).toHaveLength(3);
  });

  it.each([false, true])(
    "leaves out what repeats another finding of the same place, whichever came first: %j",
    (first) => {
      const collector = createCollector({ strict: true });
      const repeat = (pointer: string): void =>
        collector.report("schema/unknown-type", at("a", pointer), {
          name: "x",
        });
      if (first) repeat("/type");
      collector.report(
        "lint/unknown-type",
        { ...at("a", "/type"), target: "value" },
        { found: "x" },
      );
      repeat("/type");
      repeat("/items/type");
      expect(collector.diagnostics.map(({ code }) => code)).toEqual([
        "schema/unknown-type",
        "lint/unknown-type",
      ]);
    },
  );

  it("orders by file, then pointer with indices by number, whatever came first", () => {
    const places = [
      at("b.yaml", "/a"),
      at("a.yaml", "/tags/10"),
      at("a.yaml", "/tags/9"),
      { file: "a.yaml", line: 7, column: 1 },
      { file: "a.yaml", line: 7, column: 12 },
      at("a.yaml", "/tags"),
      undefined,
    ];
    const orders = [places, [...places].reverse()].map((list) => {
      const collector = createCollector();
      for (const place of list) collector.report("lint/nothing", place);
      return collector.diagnostics.map(({ place }) => place);
    });
    expect(orders[0]).toEqual(orders[1]);
    expect(orders[0]).toEqual([
      undefined,
      { file: "a.yaml", line: 7, column: 1 },
      { file: "a.yaml", line: 7, column: 12 },
      at("a.yaml", "/tags"),
      at("a.yaml", "/tags/9"),
      at("a.yaml", "/tags/10"),
      at("b.yaml", "/a"),
    ]);
  });

  it("knows errors from warnings; strict and a chosen severity change them", () => {
    const severities = (
      options: Parameters<typeof createCollector>[0],
    ): string[] => {
      const collector = createCollector(options);
      collector.report("lint/empty-enum", undefined);
      collector.report("lint/nothing", undefined);
      return collector.diagnostics.map(({ severity }) => severity);
    };
    expect(severities({})).toEqual(["warning", "error"]);
    expect(severities({ strict: true })).toEqual(["error", "error"]);
    expect(
      severities({
        strict: true,
        severity: { "lint/empty-enum": "info", "lint/nothing": "warning" },
      }),
    ).toEqual(["info", "warning"]);

    const quiet = createCollector();
    quiet.report("lint/empty-enum", undefined);
    expect(quiet.hasErrors).toBe(false);
    quiet.report("lint/nothing", undefined);
    expect(quiet.hasErrors).toBe(true);
  });

  it("takes related places after the holes", () => {
    const collector = createCollector();
    const related = [{ message: "here", place: at("a", "/x") }];
    collector.report("spec/duplicate-key", at("a", ""), { key: "k" }, related);
    collector.report("spec/alias-cycle", at("b", ""), {}, related);
    expect(collector.diagnostics.map((found) => found.related)).toEqual([
      related,
      related,
    ]);
  });

  it("does not compile with an unknown code or other holes", () => {
    const collector = createCollector();
    const never = (): void => {
      // @ts-expect-error unknown code
      collector.report("spec/nonsense", undefined);
      // @ts-expect-error missing holes
      collector.report("spec/missing-file", undefined);
      // @ts-expect-error wrong hole
      collector.report("spec/missing-file", undefined, { path: "a" });
      // @ts-expect-error a message without holes takes none
      collector.report("lint/nothing", undefined, { file: "a" });
    };
    expect(never).toBeTypeOf("function");
    expect(collector.diagnostics).toEqual([]);
  });
});

describe("the catalog", () => {
  it.each(Object.entries(catalog))("%s is worded fully", (code, entry) => {
    expect(code).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
    expect(entry.title).toMatch(/[^.]$/);
    expect(entry.cause).toMatch(/[.]$/);
    expect(entry.fix).toMatch(/[.]$/);
  });

  it("tells codes from other texts", () => {
    expect(isDiagnosticCode("ref/dangling")).toBe(true);
    expect(isDiagnosticCode("toString")).toBe(false);
  });
});

describe("explain", () => {
  it("says title, cause, fix and an example", async () => {
    await expect(explain("ref/dangling")).toMatchFileSnapshot(
      "golden/explain-ref-dangling.txt",
    );
  });

  it("keeps lines within 80 columns", () => {
    for (const line of explain("spec/remote").split("\n")) {
      expect(line.length).toBeLessThanOrEqual(80);
    }
  });
});
