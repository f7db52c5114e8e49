import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { JsonValue } from "../../src/ir/types/index.js";
import { format } from "prettier";
import { compileValidator } from "../../src/compile-validator.js";
import { openWorkshop } from "./workshop.js";

const corpus = new URL("../../../shared/corpus/json-schema/", import.meta.url)
  .pathname;
const hasSuite = existsSync(corpus);

interface Group {
  readonly description: string;
  readonly schema: JsonValue;
  readonly tests: readonly {
    readonly description: string;
    readonly data: JsonValue;
    readonly valid: boolean;
  }[];
}

const dialects = [
  ["draft2020-12", "2020-12", 1299],
  ["draft4", "draft4", 618],
] as const;

describe.skipIf(!hasSuite)(
  "JSON-Schema-Test-Suite through emitted modules (skipped where the corpus is absent)",
  () => {
    const documents = hasSuite ? readRemotes(join(corpus, "remotes")) : {};
    const workshop = openWorkshop();
    afterAll(() => workshop.close());

    it.each(dialects)(
      "%s: the guard and the list of issues agree with every required case",
      async (folder, dialect, expected) => {
        const failures: string[] = [];
        let count = 0;
        for (const [file, group] of readGroups(join(corpus, "tests", folder))) {
          const options = { dialect, documents };
          const text = compileValidator(group.schema, options);
          const module = await workshop.load(text);
          for (const test of group.tests) {
            count += 1;
            const name = `${file}: ${group.description}: ${test.description}`;
            const issues = module.validate(test.data);
            if (module.is(test.data) !== test.valid) failures.push(name);
            else if ((issues.length === 0) !== test.valid)
              failures.push(`${name} (issues)`);
          }
        }
        expect(failures).toEqual([]);
        expect(count).toBe(expected);
      },
    );

    it.each(dialects)(
      "%s: modules are born in prettier's layout",
      async (folder, dialect) => {
        const different: string[] = [];
        for (const [file, group] of readGroups(join(corpus, "tests", folder))) {
          const options = { dialect, documents };
          const text = compileValidator(group.schema, options);
          // The runtime behind keeps the layout it was built with.
          const own = text.slice(0, text.indexOf("\n// What the checks"));
          if ((await format(own, { parser: "babel" })) !== own)
            different.push(`${file}: ${group.description}`);
        }
        expect(different).toEqual([]);
      },
    );
  },
);

function* readGroups(folder: string): Iterable<readonly [string, Group]> {
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".json")) continue;
    const groups = JSON.parse(
      readFileSync(join(folder, file), "utf8"),
    ) as readonly Group[];
    for (const group of groups) yield [file, group];
  }
}

function readRemotes(
  folder: string,
  base = "http://localhost:1234",
): { [uri: string]: JsonValue } {
  const entries = readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    const uri = `${base}/${name}`;
    return statSync(path).isDirectory()
      ? Object.entries(readRemotes(path, uri))
      : [[uri, JSON.parse(readFileSync(path, "utf8")) as JsonValue] as const];
  });
  return Object.fromEntries(entries);
}
