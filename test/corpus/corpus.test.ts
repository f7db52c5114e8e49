import { afterAll, describe, expect, test } from "vitest";
import { corpusDocuments, hasCorpus } from "./documents.js";
import { createImporter } from "./import-packages.js";
import { judgeDocuments } from "./judge-documents.js";
import { newsOf } from "./main.js";
import { inSample } from "./sample.js";

/** `npm run corpus` judges all documents; here are those that tell most a second. */
describe.skipIf(!hasCorpus)(
  "documents of the world (skipped where ../shared/corpus is absent)",
  () => {
    const importer = createImporter();
    afterAll(() => importer.close());

    test("come to what is expected of them", { timeout: 600_000 }, async () => {
      const documents = corpusDocuments().filter(inSample);
      expect(documents.length).toBeGreaterThan(60);
      const outcomes = await judgeDocuments(documents, {
        importer,
        compiles: true,
      });
      const byFile = new Map(outcomes.map((each) => [each.file, each]));
      const judged = documents.flatMap((document) => {
        const outcome = byFile.get(document.file);
        return outcome === undefined ? [] : [[document, outcome] as const];
      });
      expect(judged.length).toBe(documents.length);
      expect(newsOf(judged)).toEqual([]);
    });
  },
);
