import { afterAll, describe, expect, it } from "vitest";
import { compileValidator } from "../../src/compile-validator.js";
import {
  corpusDocuments,
  hasCorpus,
  type CorpusDocument,
} from "../mocks/corpus.js";
import { judgesOf, type Judge } from "../mocks/judge.js";
import type { Json } from "../spec/support/json.js";
import { reviewed, type Verdicts } from "./fuzz-reviewed.js";
import { mutantOf, subjectsOf } from "./fuzz-subjects.js";
import { seededRandom, type Random } from "./mutate-once.js";
import { openWorkshop, type CompiledValidator } from "./workshop.js";

/** How many mutants are judged; the command asks for more than CI does. */
const wanted = Number(process.env["FUZZ_COUNT"] ?? 6000);
/** Of one schema. */
const perSchema = Math.max(40, Math.ceil(wanted / 200));

const workshop = openWorkshop();
afterAll(() => workshop.close());

interface Disagreement {
  readonly file: string;
  readonly pointer: string;
  readonly value: Json;
  readonly ajv: string;
  readonly ours: string;
}

/** What came of it, in numbers. */
interface Tally {
  count: number;
  good: number;
  subjects: number;
  /** Disagreements that the reviewed list explains. */
  explained: number;
}

describe.skipIf(!hasCorpus)(
  "emitted validators and ajv, on mutants of the examples of real APIs (skipped where the corpus is absent)",
  () => {
    it("agree", { timeout: 3_600_000 }, async () => {
      const random = seededRandom(20_261_126);
      const disagreements: Disagreement[] = [];
      const tally: Tally = { count: 0, good: 0, subjects: 0, explained: 0 };
      const documents = [...corpusDocuments()];
      for (const [index, document] of documents.entries()) {
        // What some have too few examples for, the others make up.
        const left = documents.length - index;
        const share = Math.ceil((4 * (wanted - tally.count)) / left);
        const most = Math.min(wanted, tally.count + share);
        await fuzzDocument(document, most, tally, random, disagreements);
      }
      console.log(
        `${tally.count} mutants of ${tally.subjects} schemas, ${tally.good} fit; ${disagreements.length} disagreements, ${tally.explained} more in the reviewed list`,
      );
      expect(disagreements.slice(0, 5)).toEqual([]);
      expect(tally.count).toBeGreaterThanOrEqual(wanted);
      expect(tally.good).toBeGreaterThan(0);
      expect(tally.good).toBeLessThan(tally.count);
    });
  },
);

async function fuzzDocument(
  { file, document }: CorpusDocument,
  most: number,
  tally: Tally,
  random: Random,
  disagreements: Disagreement[],
): Promise<void> {
  const judges = judgesOf(document);
  for (const { pointer, examples } of subjectsOf(document as Json)) {
    if (tally.count >= most) return;
    const judge = judges(pointer);
    if (judge === undefined) continue;
    const module = await compile(document as Json, pointer);
    tally.subjects += 1;
    for (let round = 0; round < perSchema; round += 1) {
      const value = mutantOf(examples[round % examples.length] ?? null, random);
      const verdicts = judgeTwice(module, judge, value);
      const { ajv = "it fits", issues } = verdicts;
      tally.count += 1;
      if (issues.length === 0) tally.good += 1;
      if ((issues.length === 0) === (verdicts.ajv === undefined)) continue;
      if (reviewed.some(({ explains }) => explains(verdicts))) {
        tally.explained += 1;
        continue;
      }
      const faults = issues.map((one) => `${one.pointer} ${one.message}`);
      const ours = faults.join("; ") || "it fits";
      disagreements.push({ file, pointer, value, ajv, ours });
    }
  }
}

function judgeTwice(
  { is, validate }: CompiledValidator,
  judge: Judge,
  value: Json,
): Verdicts {
  const issues = validate(value);
  expect(issues.length === 0).toBe(is(value));
  return { ajv: judge(value), issues };
}

function compile(document: Json, pointer: string): Promise<CompiledValidator> {
  const uri = "https://document.test/";
  const text = compileValidator(
    { $ref: uri + pointer },
    {
      dialect: "openapi-3.1",
      formats: "assert",
      documents: { [uri]: document },
    },
  );
  return workshop.load(text);
}
