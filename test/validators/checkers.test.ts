import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileValidator } from "../../src/compile-validator.js";

/** Has a keyword of every group. */
const everything = {
  type: ["object", "array", "string", "number"],
  enum: ["a", 4, {}, []],
  minimum: 1,
  multipleOf: 2,
  format: "uuid",
  minLength: 1,
  items: { type: "string" },
  uniqueItems: true,
  contains: { type: "string" },
  required: ["a"],
  properties: { a: false },
  additionalProperties: { type: "string" },
  minProperties: 1,
  dependentRequired: { a: ["b"] },
  allOf: [{ title: "All" }],
  anyOf: [{ minLength: 2 }, { required: ["b"] }],
  not: { maxLength: 1 },
  unevaluatedItems: false,
};

const namesIn = (text: string, pattern: RegExp): readonly string[] =>
  pattern.exec(text)?.[1]?.match(/check\w+/g) ?? [];

test("a module takes along what packages have, in the same order", () => {
  const source = new URL(
    "../../src/runtime/validate/explain.ts",
    import.meta.url,
  );
  const all = namesIn(
    readFileSync(source, "utf8"),
    /const checkers[^=]*= \[([^\]]*)\]/,
  );
  const text = compileValidator(everything, { formats: "assert" });
  expect(all).toContain("checkUnevaluated");
  expect(namesIn(text, /const checkers = \[([^\]]*)\]/)).toEqual(all);
});

test("a module takes along nothing that its schema does not ask for", () => {
  const text = compileValidator({ type: "string" });
  expect(namesIn(text, /const checkers = \[([^\]]*)\]/)).toEqual(["checkType"]);
  expect(text).not.toMatch(/checkUnions|closestName|isEqual/);
});
