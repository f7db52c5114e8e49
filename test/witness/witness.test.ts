import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../src/index.js";
import { compile, consumer } from "../packages/compiler.js";
import { root } from "../packages/files.js";
import { curated, packageNames } from "../packages/packages.js";
import { reviewed } from "./reviewed.js";
import { verdictsOf, type Verdicts } from "./verdicts.js";
import { witnessEmitter, type WitnessOptions } from "./witness-emitter.js";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "sdkwright-witness-"));
});
afterAll(() => rm(home, { recursive: true }));

/** Generates a package with its type test; the folder. */
async function generateWitness(
  name: string,
  spec: string,
  options: WitnessOptions,
): Promise<string> {
  const out = join(home, name);
  const { ok } = await generate({
    workingDirectory: root,
    config: {
      packages: [{ spec, out, name, emit: ["witness"], root: ".." }],
      plugins: [witnessEmitter(options)],
    },
  });
  expect(ok).toBe(true);
  return out;
}

test("comparing types tells what it should", () => {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  expect(compile(folder, ["compare.test-d.ts"], consumer)).toEqual([]);
});

describe("the packages of the curated APIs", () => {
  const folders: string[] = [];
  beforeAll(async () => {
    for (const name of packageNames) {
      folders.push(await generateWitness(name, curated[name], {}));
    }
  }, 60_000);

  test("have the types of openapi-typescript, every one of them", () => {
    const verdicts = verdictsOf(folders);
    for (const { complaints, differences } of verdicts) {
      expect(complaints).toEqual([]);
      expect(Object.fromEntries(differences)).toEqual({});
    }
    // Four a named schema, and what operations take, recognise and answer.
    expect(verdicts.map(({ checks }) => checks.size)).toEqual([
      16 * 4 + 22,
      4 + 7,
    ]);
  });

  test("have types of which no mistake would stay unnoticed", () => {
    const [cloudflare = "", cloudfoundry = ""] = folders;
    const changed = new Map<string, string>();
    const expected: Record<string, string> = {};
    for (const [folder, file, from, to, check, verdict] of [
      ...mistakes.cloudflare.map((each) => [cloudflare, ...each] as const),
      ...mistakes.cloudfoundry.map((each) => [cloudfoundry, ...each] as const),
    ]) {
      const path = join(folder, "src", file);
      const before = changed.get(path) ?? readFileSync(path, "utf8");
      expect(before, file).toContain(from);
      changed.set(path, before.replace(from, to));
      expected[check] = verdict;
    }
    const found = verdictsOf(folders, changed).flatMap(({ differences }) => [
      ...differences,
    ]);
    expect(Object.fromEntries(found)).toMatchObject(expected);
  });
});

type Mistake = readonly [
  file: string,
  from: string,
  to: string,
  check: string,
  verdict: string,
];

const bindings =
  "POST /accounts/{account_id}/addressing/prefixes/{prefix_id}/bindings";
const services = "POST /accounts/{account_id}/connectivity/directory/services";
const providers = "POST /accounts/{account_id}/magic/cloud/providers";
const binding = "resources/addressing/prefixes/service-bindings/create.ts";

/** Each would make the package say something else than its document; none hides another. */
const mistakes: Readonly<
  Record<"cloudflare" | "cloudfoundry", readonly Mistake[]>
> = {
  cloudflare: [
    [
      "types/discovery-state.ts",
      ' | "FAILED"',
      "",
      "DiscoveryState received",
      "narrower",
    ],
    [
      "types/cloud-integration-message.ts",
      "message: string",
      "message?: string",
      "CloudIntegrationMessage sent",
      "wider",
    ],
    [
      "types/discovery-progress.ts",
      "unit: string;",
      "unit: string;\n  extra?: string;",
      "DiscoveryProgress received",
      "members",
    ],
    [
      "types/infra-http-service-config.ts",
      "ServiceConfigInput {",
      "ServiceConfigInput {\n  created_at?: string;",
      "InfraHTTPServiceConfig sent",
      "members",
    ],
    [
      binding,
      "prefixId: string",
      "prefixId: string | number",
      `${bindings} argument prefix_id`,
      "wider",
    ],
    [
      binding,
      "account_id: string",
      "account_id?: string",
      `${bindings} params`,
      "wider",
    ],
    [
      binding,
      "ApiPromise<ServiceBinding,",
      "ApiPromise<ServiceBinding | undefined,",
      `${bindings} result`,
      "wider",
    ],
    [
      "resources/magic-cloud-networking/cloud-integrations/create.ts",
      "description?: string;",
      "",
      `${providers} params`,
      "members",
    ],
    [
      "validators/operations/connectivity/directory/services/create.ts",
      "success: true",
      "success: false",
      `${services} answer 2XX`,
      "other",
    ],
  ],
  cloudfoundry: [
    [
      "types/service-binding.ts",
      "app_url?: string;",
      "",
      "ServiceBinding received",
      "members",
    ],
    [
      "resources/service-bindings/create.ts",
      "accepts_incomplete?: boolean",
      "accepts_incomplete: boolean",
      "POST /v2/service_bindings params",
      "narrower",
    ],
  ],
};

const corpus = join(root, "../shared/corpus/apis");

describe.skipIf(!existsSync(corpus))(
  `documents of the corpus (skipped where ${corpus} is absent)`,
  () => {
    const names = Object.keys(reviewed);
    let verdicts: readonly Verdicts[];
    beforeAll(async () => {
      const folders: string[] = [];
      for (const [index, name] of names.entries()) {
        const spec = join(corpus, name);
        folders.push(
          await generateWitness(`corpus-${String(index)}`, spec, {
            marked: true,
          }),
        );
      }
      verdicts = verdictsOf(folders);
    }, 180_000);

    test.each(names.map((name, index) => ({ name, index })))(
      "$name has the types of openapi-typescript, but for what was reviewed",
      ({ name, index }) => {
        const { checks, differences, complaints } = verdicts[index] ?? empty;
        const known = reviewed[name] ?? {};
        expect(checks.size).toBeGreaterThan(50);
        expect(complaints).toEqual([]);
        // A difference in a schema shows in whatever is made of it.
        const unexplained = [...differences.keys()].filter(
          (check) => !checks.get(check)?.some((about) => about in known),
        );
        expect(unexplained).toEqual([]);
        const verdictOf = (schema: string): string | undefined =>
          differences.get(`${schema} received`) ??
          differences.get(`${schema} sent`);
        for (const [schema, { verdict }] of Object.entries(known)) {
          expect(verdictOf(schema), schema).toBe(verdict);
        }
      },
    );
  },
);

const empty: Verdicts = {
  checks: new Map(),
  differences: new Map(),
  complaints: [],
};
