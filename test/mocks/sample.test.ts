import { describe, expect, test } from "vitest";
import { sample } from "../../src/runtime/mock/sample.js";
import { explain } from "../../src/runtime/validate/explain.js";
import { judgeOf } from "./judge.js";
import { rulesOf } from "./rules-of.js";
import { torture } from "./torture.js";

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

describe("a sample", () => {
  test.each(Object.entries(torture))("fits %s", (_, schema) => {
    const judge = judgeOf(schema);
    const rules = rulesOf(schema);
    for (const seed of seeds) {
      const value = sample(rules, seed);
      expect(explain(rules, value)).toEqual([]);
      expect([value, judge(value)]).toEqual([value, undefined]);
    }
  });
});
