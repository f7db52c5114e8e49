import { expect, it } from "vitest";
import { read } from "./workspace.js";

const head = "openapi: 3.1.1\ninfo: { title: T, version: '1' }\n";

it.each([
  [
    "JSON",
    `{"openapi":"3.1.1","x":${"[".repeat(10_000)}${"]".repeat(10_000)}}`,
  ],
  ["YAML flow", `${head}x: ${"[".repeat(10_000)}${"]".repeat(10_000)}\n`],
  [
    "YAML blocks",
    `${head}${Array.from({ length: 10_000 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")}`,
  ],
])("10,000 levels of %s are refused", async (_name, text) => {
  const { sources, collector } = await read({ "a.yaml": text });
  expect(sources).toBeUndefined();
  expect(collector.diagnostics).toHaveLength(1);
  expect(collector.diagnostics[0]?.code).toMatch(/too-deep|yaml-syntax/);
});

it("aliases of aliases are refused", async () => {
  const lines = Array.from(
    { length: 30 },
    (_, index) => `x${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`,
  );
  const text = `${head}x0: &a0 [1]\n${lines.join("")}`;
  const { found } = await read({ "a.yaml": text });
  expect(found).toEqual(["spec/alias-bomb a.yaml:1:1"]);
});

it("a chain of 10,000 references and a fan of as many are followed", async () => {
  const schemas = Array.from(
    { length: 10_000 },
    (_, index) => `  S${index}: { $ref: '#/x/S${index + 1}' }\n`,
  );
  const { sources } = await read({
    "a.yaml": `${head}x:\n${schemas.join("")}  S10000: { type: object }\n`,
  });
  const from = { file: "a.yaml", pointer: "" };
  expect(sources?.resolve("#/x/S0", from)).toMatchObject({ found: true });
});

it("documents that are larger than the limit together are refused", async () => {
  const files = {
    "a.yaml": `${head}x: { $ref: b.yaml }\n`,
    "b.yaml": `c: ${"y".repeat(2000)}\n`,
  };
  const whole = await read(files, { maxBytes: 100_000 });
  expect(whole.sources?.documents.size).toBe(2);
  const { sources } = await read(files, { maxBytes: 1000 });
  expect(sources?.resolve("b.yaml", { file: "a.yaml" })).toMatchObject({
    found: false,
    reason: { kind: "unreadable" },
  });
  const { found } = await read(files, { maxBytes: 10 });
  expect(found).toEqual(["spec/too-large"]);
});
