import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createCollector } from "../../../src/diagnostics/collector.js";
import { buildPlainSchema } from "../../../src/ir/build/schema/plain.js";
import type { JsonValue } from "../../../src/ir/types/index.js";
import { accepts } from "./evaluate.js";

const corpus = new URL(
  "../../../../shared/corpus/json-schema/",
  import.meta.url,
).pathname;
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

describe.skipIf(!hasSuite)(
  "JSON-Schema-Test-Suite through the IR (skipped where the corpus is absent)",
  () => {
    const documents = hasSuite ? readRemotes(join(corpus, "remotes")) : {};
    it.each([
      ["draft2020-12", "2020-12", 1299],
      ["draft4", "draft4", 618],
    ] as const)("%s: every required case", (folder, dialect, expected) => {
      const failures: string[] = [];
      let count = 0;
      for (const [file, group] of readGroups(join(corpus, "tests", folder))) {
        const collector = createCollector();
        const { schema } = buildPlainSchema(
          { schema: group.schema, dialect, documents },
          collector,
        );
        if (collector.hasErrors)
          failures.push(
            `${file}: ${group.description}: ${collector.diagnostics[0]?.message}`,
          );
        for (const test of group.tests) {
          count += 1;
          if (accepts(schema, test.data) === test.valid) continue;
          failures.push(`${file}: ${group.description}: ${test.description}`);
        }
      }
      expect(failures).toEqual([]);
      expect(count).toBe(expected);
    });
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
