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

  test("is soon found where parts exclude each other at many places", () => {
    const thumbnail = (kind: string): object => ({
      pattern: `^https://files\\.example\\.com/(${kind})/([a-z]{3,4}_[a-z0-9]{15,16}|[a-z]{3}_[a-z0-9]{26}_[a-z]{4}_[a-z0-9]{26})(\\.pdf|_thumb_[a-z]+_[0-9]+\\.png)?(version=[a-z0-9]*&)expires=[0-9]{10}`,
    });
    const names = Array.from({ length: 200 }, (_, at) => `member${at}`);
    const none = { allOf: [thumbnail("letters"), thumbnail("checks")] };
    const rules = rulesOf({
      type: "object",
      properties: Object.fromEntries(
        names.map((name) => [name, { type: "string", ...none }]),
      ),
    });
    const start = performance.now();
    expect(sample(rules, 0)).toEqual({});
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
