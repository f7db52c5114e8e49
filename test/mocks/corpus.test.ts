import { describe, expect, test } from "vitest";
import { sample, SampleError } from "../../src/runtime/mock/sample.js";
import { corpusDocuments, hasCorpus, type CorpusDocument } from "./corpus.js";
import { judgesOf } from "./judge.js";
import { rulesIn } from "./rules-of.js";

/** Schemas that no value fits, each looked at by a person. */
const impossible: readonly string[] = [];

const seeds = [0, 1, 2];

interface Tally {
  fit: number;
  /** Samples that ajv refuses, and why. */
  readonly misfits: string[];
  /** Schemas of which no sample was found. */
  readonly unsupported: string[];
  /** Schemas that ajv cannot compile, mostly for references to other files. */
  unjudged: number;
}

describe.skipIf(!hasCorpus)(
  "samples of named schemas of real APIs (skipped where the corpus is absent)",
  () => {
    test("fit them", { timeout: 300_000 }, () => {
      const tally: Tally = {
        fit: 0,
        misfits: [],
        unsupported: [],
        unjudged: 0,
      };
      for (const document of corpusDocuments()) sampleAll(document, tally);
      console.log(
        `${tally.fit} samples fit, ${tally.misfits.length} do not; ${tally.unsupported.length} schemas without one, ${tally.unjudged} without a judge`,
      );
      expect(tally.misfits).toEqual([]);
      expect(tally.unsupported).toEqual(impossible);
      expect(tally.fit).toBeGreaterThan(14_000);
      expect(tally.unjudged).toBeLessThan(100);
    });
  },
);

function sampleAll(
  { file, document, names }: CorpusDocument,
  tally: Tally,
): void {
  const judges = judgesOf(document);
  const rulesAt = rulesIn(document);
  for (const name of names) {
    const segment = name.replaceAll("~", "~0").replaceAll("/", "~1");
    const pointer = `#/components/schemas/${encodeURIComponent(segment)}`;
    const judge = judges(pointer);
    if (judge === undefined) {
      tally.unjudged++;
      continue;
    }
    const rules = rulesAt(pointer);
    for (const seed of seeds) {
      try {
        const fault = judge(sample(rules, seed));
        if (fault === undefined) tally.fit++;
        else tally.misfits.push(`${file} ${name}: ${fault}`);
      } catch (error) {
        if (!(error instanceof SampleError)) throw error;
        tally.unsupported.push(`${file} ${name}`);
        break;
      }
    }
  }
}
