import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { sample } from "../../src/runtime/mock/sample.js";
import { explain } from "../../src/runtime/validate/explain.js";
import { rulesOf } from "./rules-of.js";
import { torture } from "./torture.js";

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

describe("a sample", () => {
  test.each(Object.entries(torture))("fits %s", (_, schema) => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const isValid = ajv.compile(schema);
    const rules = rulesOf(schema);
    for (const seed of seeds) {
      const value = sample(rules, seed);
      expect(explain(rules, value)).toEqual([]);
      expect([value, isValid(value)]).toEqual([value, true]);
    }
  });
});
