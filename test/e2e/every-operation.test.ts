import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { generate } from "../../src/index.js";
import { corpusDocuments, hasCorpus } from "../corpus/documents.js";
import { transpileProject } from "../packages/compiler.js";
import { callEveryOperation } from "./support/every-operation.js";

/** Documents of several kinds, and how many operations they have. */
const documents = [
  ["airbyte/airbytelocalconfig.yaml", 102],
  // Operations of one path, which fragments tell apart.
  ["aws/amazonawscomdynamodb.yaml", 53],
  // Swagger 2.0.
  ["cerbos/cerbos/svc/v1/svc.swagger.json", 24],
  ["lakefs/swagger.yml", 134],
  // OpenAPI 3.1.
  ["museum/openapi.yaml", 8],
  // Forms.
  ["vonage/nexmocomverify.yaml", 6],
  ["swagger-petstore/openapi.yaml", 19],
] as const;

const seeds = [0, 1, 2];

describe.skipIf(!hasCorpus)(
  "client and mock of real APIs agree (skipped where the corpus is absent)",
  () => {
    test.each(documents)(
      "on every operation of %s",
      { timeout: 120_000 },
      async (file, count) => {
        const out = await mkdtemp(join(tmpdir(), "sdkwright-every-"));
        onTestFinished(() => rm(out, { recursive: true }));
        const document = corpusDocuments().find(
          (one) => one.file === `apis/${file}`,
        );
        await generate({
          workingDirectory: document?.folder ?? "",
          config: {
            packages: [{ spec: document?.path ?? "", out, name: "every" }],
          },
        });
        transpileProject(out);
        const { well, faults } = await callEveryOperation(out, seeds);
        expect(faults).toEqual([]);
        expect(well).toBe(count * seeds.length);
      },
    );
  },
);
