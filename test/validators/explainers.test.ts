import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compileValidator } from "../../src/compile-validator.js";
import type { Issue } from "../../src/runtime/issue.js";
import type { Json } from "../spec/support/json.js";
import { mutateOnce, seededRandom } from "./mutate-once.js";
import { openWorkshop } from "./workshop.js";

const tests = new URL(
  "../../../shared/corpus/json-schema/tests/",
  import.meta.url,
).pathname;
const hasSuite = existsSync(tests);

interface Group {
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly { readonly data: Json }[];
}

/** Issues in an order of their own, without what only one of the two tells. */
function sorted(issues: readonly Issue[]): readonly string[] {
  return issues
    .map(({ origin: _, ...issue }) => JSON.stringify(issue))
    .toSorted();
}

describe.skipIf(!hasSuite)(
  "explainers say what the interpreter of rules says (skipped where the corpus is absent)",
  () => {
    const workshop = openWorkshop();
    afterAll(() => workshop.close());

    it.each([
      ["draft2020-12", "2020-12"],
      ["draft4", "draft4"],
    ] as const)("%s", async (folder, dialect) => {
      const random = seededRandom(20261127);
      const different: unknown[] = [];
      let compared = 0;
      for (const group of readGroups(join(tests, folder))) {
        // Issues that tell where the schema stands come from the rules.
        const [explained, ruled] = [false, true].map((origins) => {
          try {
            return compileValidator(group.schema, { dialect, origins });
          } catch {
            // It refers to a document that is not given.
            return undefined;
          }
        });
        if (!explained?.includes("issuesOf(") || ruled === undefined) continue;
        const one = await workshop.load(explained);
        const other = await workshop.load(ruled);
        for (const { data } of group.tests) {
          const values = [data];
          while (values.length < 6) values.push(mutateOnce(data, random));
          for (const value of values) {
            const found = sorted(one.validate(value));
            compared += found.length;
            const wanted = sorted(other.validate(value));
            if (found.join("\n") !== wanted.join("\n"))
              different.push([group.schema, value, found, wanted]);
          }
        }
      }
      expect(different).toEqual([]);
      expect(compared).toBeGreaterThan(500);
    });
  },
);

it("explainers cut what unions of very many branches ask for, as the interpreter does", async () => {
  const workshop = openWorkshop();
  const names = Array.from({ length: 99 }, (_, index) => `Alternative${index}`);
  const schema: Json = {
    $defs: Object.fromEntries(
      names.map((name) => [name, { required: [name], type: "object" }]),
    ),
    anyOf: names.map((name) => ({ $ref: `#/$defs/${name}` })),
  };
  const [explained, ruled] = await Promise.all(
    [false, true].map((origins) =>
      workshop.load(compileValidator(schema, { origins })),
    ),
  );
  for (const value of [7, {}, { Alternative: 1 }, { alternative7: 1 }]) {
    const issues = explained?.validate(value) ?? [];
    expect(issues[0]?.expected).toHaveLength(1000);
    expect(sorted(issues)).toEqual(sorted(ruled?.validate(value) ?? []));
  }
  workshop.close();
});

function* readGroups(folder: string): Iterable<Group> {
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".json")) continue;
    yield* JSON.parse(
      readFileSync(join(folder, file), "utf8"),
    ) as readonly Group[];
  }
}
