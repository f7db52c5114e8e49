import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { generate } from "../../src/generate.js";
import { formatText } from "../../src/print/format.js";
import { printFiles } from "../../src/print/print-files.js";
import { printReference } from "../../src/print/reference.js";
import { printTypescript } from "../../src/print/typescript/print-typescript.js";
import { emitDocument, emitPages } from "./emit-document.js";

const project = fileURLToPath(new URL("../../", import.meta.url));
const corpus = join(project, "../shared/corpus/apis");

describe("our own packages", () => {
  test.each(["cloudflare", "cloudfoundry"])(
    "every file of %s is what ts-morph and prettier print",
    async (name) => {
      const spec = join(project, "spec", name, "openapi.yaml");
      const files = await emitDocument(spec);
      const printed = files.map((file) => printTypescript(file, "// x"));
      expect(printed).not.toContain(undefined);
      const result = await generate({
        workingDirectory: project,
        config: { packages: [{ spec, out: `generated/${name}`, name }] },
        verify: true,
        dryRun: true,
      });
      expect(result.diagnostics.map(({ message }) => message)).toEqual([]);
    },
  );
});

/** Documents of many styles, sizes and versions that have no errors. */
const documents = [
  "museum/openapi.yaml",
  "open-service-broker/openapi.yaml",
  "swagger-petstore/openapi.yaml",
  "cerbos/cerbos/svc/v1/svc.swagger.json",
  "netlify/swagger.yml",
  "docker-engine/v1.55.yaml",
  "epa/epagovcwa.yaml",
  "amadeus/json/SeatMapDisplay_v1_swagger_specification.json",
  "slack/slack_web_openapi_v2.json",
  "argo-workflows/swagger.json",
  "aws/amazonawscoms3.yaml",
  "asana/asana_oas.yaml",
  "binance/spot_api.yaml",
  "digitalocean/DigitalOcean-public.v2.yaml",
  "github-ghes/octokit-ghes-3.6-diff-to-api.json",
  "odata-northwind/Northwind.openapi3.json",
  "paypal/checkout_orders_v2.json",
  "twilio/json/twilio_api_v2010.json",
  "xero/xero_accounting.yaml",
  "adyen/json/ManagementService-v3.json",
  "discord/openapi.json",
  "figma/openapi.yaml",
  "mastodon/schema.json",
  "openai/openapi.yaml",
  "together/openapi.yaml",
] as const;

/** Files compared a document: the first, the last, and others evenly between. */
const mostFiles = 30;

describe.skipIf(!existsSync(corpus))(
  "documents of the world (skipped where ../shared/corpus is absent)",
  () => {
    test.each(documents)("%s", async (path) => {
      const files = sample(await emitDocument(join(corpus, path)));
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        const reference = await printReference(file, "// x");
        expect(printTypescript(file, "// x"), file.path).toBe(reference);
      }
    });

    test.each(documents)("pages of %s", async (path) => {
      const pages = await emitPages(join(corpus, path));
      expect(pages.map((page) => page.path)).toContain("README.md");
      const context = { header: "", templateFolders: [] };
      for (const { path: name, text } of await printFiles(
        together(pages),
        context,
      )) {
        expect(text, name).toBe(await formatText(name, text));
      }
    });
  },
);

async function* together<T>(all: readonly T[]): AsyncGenerator<readonly T[]> {
  yield await Promise.resolve(all);
}

function sample<T>(all: readonly T[]): readonly T[] {
  const step = Math.max(1, (all.length - 1) / (mostFiles - 1));
  const count = Math.min(all.length, mostFiles);
  return Array.from({ length: count }, (_, index) =>
    all.slice(Math.round(index * step)).at(0),
  ).filter((one) => one !== undefined);
}
