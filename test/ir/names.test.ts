import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "js-yaml";
import { afterAll, describe, expect, test } from "vitest";
import { createCollector } from "../../src/diagnostics/collector.js";
import { generate } from "../../src/index.js";
import { allocateNames } from "../../src/ir/names/allocate.js";
import {
  camelCase,
  kebabCase,
  pascalCase,
  words,
} from "../../src/ir/names/casing.js";
import { isGlobalName } from "../../src/ir/names/reserved.js";
import { caseFolders } from "../cases/case-folders.js";
import { readTree } from "../packages/files.js";

const home = mkdtempSync(join(tmpdir(), "sdkwright-names-"));
let count = 0;
afterAll(() => {
  rmSync(home, { recursive: true });
});

/** The files made of a document that stands in a folder of that name, by path. */
async function filesOf(
  document: unknown,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const base = join(home, String((count += 1)), folder);
  mkdirSync(base, { recursive: true });
  writeFileSync(join(base, "api.json"), JSON.stringify(document));
  const { ok } = await generate({
    workingDirectory: base,
    config: { packages: [{ spec: "api.json", out: "out", name: "sample" }] },
  });
  expect(ok).toBe(true);
  const files = new Map(readTree(join(base, "out")));
  files.delete(".sdkwright.json");
  return files;
}

test("an apostrophe is no border between words", () => {
  for (const name of ["GitHub's API", "GitHub’s API"]) {
    expect(pascalCase(name)).toBe("GitHubsAPI");
    expect(camelCase(name)).toBe("githubsAPI");
    expect(words(name)).toEqual(["GitHub", "s", "API"]);
  }
  expect(pascalCase("the 'raw' one")).toBe("TheRawOne");
});

test("a version is a word of its own", () => {
  expect(words("OSFAPIv2")).toEqual(["OSFAPI", "v2"]);
  expect(words("TLSv12Policy")).toEqual(["TLS", "v12", "Policy"]);
  expect(camelCase("OSFAPIv2")).toBe("osfapiv2");
  expect(words("IPv4Host")).toEqual(["IPv4", "Host"]);
  expect(words("HTTPServer")).toEqual(["HTTP", "Server"]);
});

test("file names are short enough for every disk, and still tell names apart", () => {
  for (const letter of ["n", "日", "𠀀", "e\u0301"]) {
    const long = letter.repeat(3000);
    const names = [long, `${long}x`, `${long}y`].map(kebabCase);
    expect(new Set(names).size).toBe(3);
    for (const name of names) {
      expect(Buffer.byteLength(`${name}.d.ts.map`)).toBeLessThanOrEqual(255);
    }
  }
  expect(kebabCase("n".repeat(100))).toBe("n".repeat(100));
});

describe("requests that want the same names in the same order", () => {
  const settle = (
    ...tellings: readonly (string | undefined)[]
  ): readonly [names: readonly string[], codes: readonly string[]] => {
    const collector = createCollector();
    const origin = { file: "a.yaml", pointer: "" };
    const requests = tellings.map((telling, index) => ({
      subject: { id: String(index) },
      role: "class" as const,
      candidates: ["A", "AResource"],
      scope: "tree",
      module: `src/${index}`,
      kind: "value" as const,
      origin,
      ...(telling !== undefined && { telling }),
    }));
    const names = allocateNames(requests, collector);
    return [
      requests.map(({ subject, role }) => names.of(subject, role).identifier),
      collector.diagnostics.map(({ code }) => code),
    ];
  };

  test("are told apart by what they tell", () => {
    expect(settle("a/b", "a-b")).toEqual([
      ["AResource_a_2f_b", "AResource_a_2d_b"],
      ["name/longer"],
    ]);
  });

  test("cannot be where they tell nothing, or the same", () => {
    expect(settle(undefined, undefined)[1]).toEqual(["name/no-choice"]);
    expect(settle("a", "a")[1]).toEqual(["name/no-choice"]);
  });
});

describe("a schema is called what its document calls it", () => {
  const document = {
    openapi: "3.1.0",
    info: { title: "Sample", version: "1" },
    paths: {},
    components: {
      schemas: {
        Pet: { type: "object", properties: { id: { type: "string" } } },
        "user@host": { $ref: "#/components/schemas/Pet" },
        "~odd/name": { type: "string" },
      },
    },
  };

  test.each(["plain", "@scope", "a@1.0.0", "with space#and%25"])(
    "in a folder called %s",
    async (folder) => {
      const files = await filesOf(document, folder);
      const types = [...files.keys()].filter((path) =>
        path.startsWith("src/types/"),
      );
      expect(types.sort()).toEqual([
        "src/types/index.ts",
        "src/types/odd-name.ts",
        "src/types/pet.ts",
        "src/types/user-host.ts",
      ]);
      expect(files).toEqual(await filesOf(document, "elsewhere"));
    },
  );
});

test("security schemes whose names differ only in case are two members of auth", async () => {
  const bearer = { type: "http", scheme: "bearer" };
  const files = await filesOf(
    {
      openapi: "3.0.3",
      info: { title: "Sample", version: "1" },
      paths: {},
      components: {
        securitySchemes: {
          BearerAuth: bearer,
          bearerAuth: bearer,
          Api_Key: { type: "apiKey", in: "header", name: "key" },
        },
      },
    },
    "schemes",
  );
  const members = files
    .get("src/client.ts")
    ?.match(/(?<=readonly )\w+Auth\b|(?<=readonly )\w+Key\b/g);
  expect(members).toEqual(["apiKey", "BearerAuth", "bearerAuth"]);
});

/** How often each line stands in the files of a package. */
function countLines(
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [path, text] of files) {
    for (const line of text.split("\n")) {
      const key = `${path}: ${line}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** The lines that stand more often on the left. */
function surplus(
  left: ReadonlyMap<string, number>,
  right: ReadonlyMap<string, number>,
): readonly string[] {
  return [...left.keys()].filter(
    (line) => (left.get(line) ?? 0) > (right.get(line) ?? 0),
  );
}

/** Another name of the same length, so that no line is broken elsewhere. */
function renamed(name: string): string {
  return name.replace(/.(?=.$)|^.$/u, (letter) => (letter === "q" ? "w" : "q"));
}

/** One that is sorted elsewhere as well. */
function movedAway(name: string): string {
  return renamed(name).replace(/^./u, (letter) =>
    /[a-z]/.test(letter) ? "z" : "Z",
  );
}

const cases = caseFolders().filter(({ name }) =>
  /^(?:schemas|bodies|responses)\//.test(name),
);

describe.each(cases)("in $name", async ({ folder }) => {
  const text = readFileSync(join(folder, "spec.yaml"), "utf8");
  const document = load(text) as {
    components?: { schemas?: Record<string, unknown> };
  };
  const all = Object.keys(document.components?.schemas ?? {});
  // What the language has under that name, or another schema but for the case, gets another one.
  const schemas = all.filter(
    (name) =>
      !isGlobalName(name) &&
      all.filter((each) => each.toLowerCase() === name.toLowerCase()).length ===
        1,
  );

  test.runIf(schemas.length > 0).each([renamed, movedAway])(
    "renaming a schema changes the lines that mention it and no others: %o",
    async (rename) => {
      const before = countLines(await filesOf(document, "before"));
      for (const name of schemas) {
        const other = rename(name);
        const word = new RegExp(`\\b${name}\\b`, "g");
        const after = countLines(
          await filesOf(load(text.replace(word, other)), "after"),
        );
        // The README shows one schema: the first, where no operation has any.
        const mentions = (line: string, what: string): boolean =>
          (rename === movedAway && line.startsWith("README.md: ")) ||
          line.toLowerCase().replaceAll("-", "").includes(what.toLowerCase());
        const gone = surplus(before, after);
        const come = surplus(after, before);
        expect(gone.length, name).toBeGreaterThan(0);
        expect(
          gone.filter((line) => !mentions(line, name)),
          name,
        ).toEqual([]);
        expect(come.filter((line) => !mentions(line, other))).toEqual([]);
      }
    },
  );
});
