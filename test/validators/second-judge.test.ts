import { afterAll, describe, expect, it } from "vitest";
import { compileValidator } from "../../src/compile-validator.js";
import { hasCorpus } from "../mocks/corpus.js";
import type { Json } from "../spec/support/json.js";
import { mutantOf, subjectsOf } from "./fuzz-subjects.js";
import { seededRandom, type Random } from "./mutate-once.js";
import {
  apiDocuments,
  secondJudges,
  type ApiDocument,
  type SecondJudge,
} from "./second-judge.js";
import { reviewedAgain, type Opinion } from "./second-judge-reviewed.js";
import { openWorkshop, type CompiledValidator } from "./workshop.js";

/** How many mutants are judged; the command asks for more than CI does. */
const wanted = Number(process.env["FUZZ_COUNT"] ?? 2000);
/** CI takes some of the documents, the command all. */
const every = wanted > 10_000 ? 1 : 12;
/** Of one schema. */
const perSchema = Math.max(40, Math.ceil(wanted / 400));

const workshop = openWorkshop();
afterAll(() => workshop.close());

interface Tally {
  count: number;
  good: number;
  subjects: number;
  /** Schemas that one of the two cannot read, by its file. */
  readonly skipped: string[];
  /** Disagreements by what the reviewed list calls them. */
  readonly explained: Map<string, number>;
  readonly disagreements: object[];
}

describe.skipIf(!hasCorpus)(
  "emitted validators and @hyperjump/json-schema, on mutants of the examples of real APIs of every version (skipped where the corpus is absent)",
  () => {
    it("agree", { timeout: 7_200_000 }, async () => {
      const random = seededRandom(20_261_127);
      const tally: Tally = {
        count: 0,
        good: 0,
        subjects: 0,
        skipped: [],
        explained: new Map(),
        disagreements: [],
      };
      const documents = [...apiDocuments(every)];
      for (const [index, document] of documents.entries()) {
        const left = documents.length - index;
        const share = Math.ceil((4 * (wanted - tally.count)) / left);
        const most = Math.min(wanted, tally.count + share);
        await judgeDocument(document, most, tally, random);
      }
      const { count, good, subjects, skipped, explained } = tally;
      console.log(
        `${count} mutants of ${subjects} schemas in ${documents.length} documents, ${good} fit; ${tally.disagreements.length} disagreements; reviewed: ${JSON.stringify(Object.fromEntries(explained))}; ${skipped.length} schemas skipped`,
      );
      expect(tally.disagreements.slice(0, 5)).toEqual([]);
      expect(count).toBeGreaterThanOrEqual(Math.min(wanted, 1000));
      expect(good).toBeGreaterThan(0);
      expect(good).toBeLessThan(count);
      expect(skipped.length).toBeLessThan(subjects / 10);
    });
  },
);

async function judgeDocument(
  document: ApiDocument,
  most: number,
  tally: Tally,
  random: Random,
): Promise<void> {
  const judges = secondJudges(document);
  for (const { pointer, examples } of subjectsOf(document.document)) {
    if (tally.count >= most) break;
    const judge = await judges.judgeAt(pointer);
    const module = await compile(document, pointer);
    if (judge === undefined || module === undefined) {
      tally.skipped.push(document.file + pointer);
      continue;
    }
    tally.subjects += 1;
    for (let round = 0; round < perSchema; round += 1) {
      const value = mutantOf(examples[round % examples.length] ?? null, random);
      tally.count += 1;
      const subject = document.file + pointer;
      const { dialect } = document;
      const opinion = {
        dialect,
        subject,
        ...judgeTwice(module, judge, value),
      };
      if (opinion.issues.length === 0) tally.good += 1;
      note(opinion, value, tally);
    }
  }
  judges.close();
}

function judgeTwice(
  { is, validate }: CompiledValidator,
  judge: SecondJudge,
  value: Json,
): Pick<Opinion, "fits" | "issues"> {
  const issues = validate(value);
  expect(issues.length === 0).toBe(is(value));
  return { fits: judge(value), issues };
}

function note(opinion: Opinion, value: Json, tally: Tally): void {
  const { subject, fits, issues } = opinion;
  if (fits === (issues.length === 0)) return;
  const known = reviewedAgain.find(({ explains }) => explains(opinion));
  if (known !== undefined) {
    const { explained } = tally;
    explained.set(known.what, (explained.get(known.what) ?? 0) + 1);
    return;
  }
  const faults = issues.map((one) => `${one.pointer} ${one.message}`);
  tally.disagreements.push({ subject, value, fits, ours: faults });
}

/** Undefined for a schema that refers to other documents. */
async function compile(
  { dialect, document }: ApiDocument,
  pointer: string,
): Promise<CompiledValidator | undefined> {
  const uri = "https://document.test/";
  const documents = { [uri]: document };
  const options = { dialect, formats: "assert", documents } as const;
  try {
    return await workshop.load(
      compileValidator({ $ref: uri + pointer }, options),
    );
  } catch {
    return undefined;
  }
}
