import fc from "fast-check";
import { expect, test } from "vitest";
import { sample, SampleError } from "../../src/runtime/mock/sample.js";
import { judgeOf } from "./judge.js";
import { rulesOf } from "./rules-of.js";
import { drawFrom } from "./satisfiable/draw.js";
import { drawSatisfiable } from "./satisfiable/schema.js";

test("samples of 2,200 random schemas fit them", { timeout: 120_000 }, () => {
  const unsupported: string[] = [];
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      const { schema, witness } = drawSatisfiable(drawFrom(gen));
      const judge = judgeOf(schema);
      // The schema is as satisfiable as it says.
      expect(judge(witness)).toBeUndefined();
      const rules = rulesOf(schema);
      for (const seed of [0, 1]) {
        try {
          const value = sample(rules, seed);
          expect([value, judge(value)]).toEqual([value, undefined]);
        } catch (error) {
          if (!(error instanceof SampleError)) throw error;
          unsupported.push(JSON.stringify(schema));
        }
      }
    }),
    { numRuns: 2_200, seed: 20261126 },
  );
  expect(unsupported).toEqual([]);
});
