import { afterAll, describe, expect, it } from "vitest";
import { compileValidator } from "../../src/compile-validator.js";
import {
  corpusDocuments,
  hasCorpus,
  type CorpusDocument,
} from "../mocks/corpus.js";
import { judgesOf, type Judge } from "../mocks/judge.js";
import { isObject, type Json } from "../spec/support/json.js";
import { reviewed, type Verdicts } from "./fuzz-reviewed.js";
import { mutateOnce, seededRandom, type Random } from "./mutate-once.js";
import { openWorkshop, type CompiledValidator } from "./workshop.js";

/** How many mutants are judged; the command asks for more than CI does. */
const wanted = Number(process.env["FUZZ_COUNT"] ?? 6000);
/** Of one schema. */
const perSchema = Math.max(40, Math.ceil(wanted / 200));

const workshop = openWorkshop();
afterAll(() => workshop.close());

/** A schema and the values its document shows for it. */
interface Subject {
  readonly pointer: string;
  readonly examples: readonly Json[];
}

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

/** The example itself now and then, else one to three changes of it. */
function mutantOf(example: Json, random: Random): Json {
  let value = example;
  for (let changes = random(4); changes > 0; changes -= 1) {
    value = mutateOnce(value, random);
  }
  return value;
}

/** Every media type with a schema and examples, and every named schema with examples. */
function subjectsOf(document: Json): readonly Subject[] {
  const found: Subject[] = [];
  const open: { value: Json; pointer: string }[] = [
    { value: document, pointer: "#" },
  ];
  for (const { value, pointer } of open) {
    if (!isObject(value)) continue;
    const isNamed = /^#\/components\/schemas\/[^/]+$/.test(pointer);
    const schema = isNamed ? value : value["schema"];
    const examples = examplesOf(value);
    if (isObject(schema) && examples.length > 0) {
      const below = isNamed ? pointer : `${pointer}/schema`;
      found.push({ pointer: below, examples });
    }
    if (isNamed) continue;
    for (const [name, member] of Object.entries(value)) {
      const escaped = name.replaceAll("~", "~0").replaceAll("/", "~1");
      const segment = encodeURIComponent(escaped);
      if (name === "example" || name === "examples") continue;
      open.push({ value: member, pointer: `${pointer}/${segment}` });
    }
  }
  return found;
}

function examplesOf(holder: {
  readonly [name: string]: Json;
}): readonly Json[] {
  const { example, examples } = holder;
  const several = Array.isArray(examples)
    ? (examples as readonly Json[])
    : isObject(examples)
      ? Object.values(examples).flatMap((one) =>
          isObject(one) && "value" in one ? [one["value"]] : [],
        )
      : [];
  return example === undefined ? several : [example, ...several];
}
