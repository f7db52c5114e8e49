import { afterAll, describe, expect, test } from "vitest";
import { compilePackages } from "../corpus/compile-packages.js";
import { filesBelow } from "../packages/files.js";
import { documentOf, generateValidators } from "./generated-package.js";
import { seededRandom } from "./mutate-once.js";
import { randomSchemas, randomValue } from "./random-schemas.js";
import { secondJudges } from "./second-judge.js";

/** The command asks for others, and more of them. */
const seeds = (process.env["SEEDS"] ?? "1,2,3").split(",").map(Number);

describe.each(seeds)("schemas made at random, seed %i", async (seed) => {
  const schemas = Object.fromEntries(randomSchemas(40, seededRandom(seed)));
  const document = documentOf("3.1.0", schemas);
  const validators = await generateValidators(document);
  const judges = secondJudges({ file: "", dialect: "openapi-3.1", document });
  afterAll(() => {
    validators.close();
    judges.close();
  });

  test("compile, whatever their parts take back of each other", () => {
    const files = new Map(
      filesBelow(validators.folder)
        .filter((path) => path.endsWith(".ts"))
        .map((path) => [path, validators.read(path)]),
    );
    expect(files.size).toBeGreaterThan(80);
    const complaints = compilePackages(new Map([["random", files]]));
    expect(complaints.get("random")).toEqual([]);
  });

  test("give the verdicts of another judge, and issues where they refuse", async () => {
    const random = seededRandom(seed);
    let good = 0;
    for (const name of Object.keys(schemas)) {
      const judge = await judges.judgeAt(`#/components/schemas/${name}`);
      for (let count = 0; count < 50; count += 1) {
        const value = randomValue(random);
        const fits = judge?.(value);
        good += Number(fits);
        const found = {
          fits: validators.is(name, value),
          hasIssues: validators.validate(name, value).length > 0,
        };
        const expected = { fits, hasIssues: !fits };
        expect({ name, value, ...found }).toEqual({ name, value, ...expected });
      }
    }
    expect(good).toBeGreaterThan(100);
  });
});
