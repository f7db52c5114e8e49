import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { aspectsOf, buildFrom } from "./operations.js";
import { reviewed } from "./reviewed.js";

const corpus = fileURLToPath(
  new URL("../../../shared/corpus", import.meta.url),
);
const isMissing = !existsSync(corpus);
const missing = "needs ../shared/corpus";

interface Converter {
  convertObj(document: object, options: object): Promise<{ openapi: object }>;
}

const converter = createRequire(import.meta.url)(
  "swagger2openapi",
) as Converter;

interface Index {
  readonly groups: readonly {
    readonly documents: readonly {
      readonly file: string;
      readonly version: string;
      readonly expect: string;
    }[];
  }[];
}

/** The valid documents of Swagger 2.0 that the other program takes. */
function documents(): readonly string[] {
  const text = readFileSync(join(corpus, "index.json"), "utf8");
  const { groups } = JSON.parse(text) as Index;
  return groups
    .flatMap((group) => group.documents)
    .filter((one) => one.version === "2.0" && one.expect === "valid")
    .map(({ file }) => file)
    .filter(
      (file) => reviewed[file] !== "crash" && !file.includes("/invalid/"),
    );
}

const home = mkdtempSync(join(tmpdir(), "sdkwright-swagger-"));
afterAll(() => rmSync(home, { recursive: true }));

/** The aspects in which reading a document itself and reading what swagger2openapi makes of it differ. */
async function differences(file: string): Promise<readonly string[]> {
  const own = await buildFrom(file, corpus);
  const source = settled(own.document);
  const options = { patch: true, warnOnly: true };
  const { openapi } = await converter.convertObj(source, options);
  writeFileSync(join(home, "openapi.json"), JSON.stringify(openapi));
  const theirs = await buildFrom("openapi.json", home);
  const byId = new Map(theirs.api.operations.map((one) => [one.id, one]));
  const found = own.api.operations.flatMap((operation) => {
    const other = byId.get(operation.id);
    const right = other ? aspectsOf(other) : {};
    return Object.entries(aspectsOf(operation))
      .filter(([key, value]) => differ(value, right[key]))
      .map(([key]) => key);
  });
  const urls = [own, theirs].map(({ api }) =>
    api.servers.map(({ url }) => url).sort(),
  );
  return [
    ...new Set([...found, ...(differ(urls[0], urls[1]) ? ["servers"] : [])]),
  ].sort();
}

/** A copy in which nothing is left open that the specification lets a reader decide. */
function settled(document: object): object {
  const json = {
    consumes: ["application/json"],
    produces: ["application/json"],
  };
  return structuredClone({ schemes: ["https"], ...json, ...document });
}

function differ(left: unknown, right: unknown): boolean {
  return canonical(left) !== canonical(right);
}

/** JSON with sorted keys. */
function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort())
      : one,
  );
}

describe.skipIf(isMissing)(
  isMissing ? missing : "Swagger 2.0 is read as swagger2openapi converts it",
  () => {
    const files = isMissing ? [] : documents();
    test("there are documents of many kinds", () => {
      expect(files.length).toBeGreaterThan(150);
    });
    test.each(files)("%s", async (file) => {
      const known = reviewed[file] ?? {};
      expect(await differences(file)).toEqual(Object.keys(known).sort());
    });
  },
);
