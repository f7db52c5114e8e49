import { afterAll, describe, expect, it } from "vitest";
import { compileValidator } from "../../src/compile-validator.js";
import { sample, SampleError } from "../../src/runtime/mock/sample.js";
import { corpusDocuments, hasCorpus } from "../mocks/corpus.js";
import { judgesOf } from "../mocks/judge.js";
import { rulesIn } from "../mocks/rules-of.js";
import { operationOf, readSpec } from "../spec/support/documents.js";
import { getObject, isObject, type Json } from "../spec/support/json.js";
import { oracle } from "../spec/support/oracle.js";
import { openWorkshop, type CompiledValidator } from "./workshop.js";

const workshop = openWorkshop();
afterAll(() => workshop.close());

/** A value with a fault at one place. */
interface Mutant {
  readonly value: Json;
  /** Where the fault is; of a member that is gone, where it was. */
  readonly pointer: string;
  /** For a misspelt name: the right one, and where the member is now. */
  readonly meant?: string;
  readonly misspelt?: string;
}

function* mutantsOf(value: Json, pointer = ""): Iterable<Mutant> {
  for (const other of otherThan(value)) yield { value: other, pointer };
  if (Array.isArray(value)) {
    const items: readonly Json[] = value;
    for (const [index, item] of items.entries()) {
      for (const inner of mutantsOf(item, `${pointer}/${index}`)) {
        yield { ...inner, value: items.with(index, inner.value) };
      }
    }
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      const at = `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      const { [name]: _, ...others } = value;
      yield { value: others, pointer: at };
      if (name.length > 3 && !Object.hasOwn(value, misspell(name))) {
        const typo = { ...others, [misspell(name)]: member };
        const misspelt = `${pointer}/${misspell(name)}`;
        yield { value: typo, pointer: at, meant: name, misspelt };
      }
      for (const inner of mutantsOf(member, at)) {
        yield { ...inner, value: { ...value, [name]: inner.value } };
      }
    }
  }
}

/** Two neighbours swapped, or the last letter doubled where they are equal. */
function misspell(name: string): string {
  const [a = "", b = "", c = "", ...rest] = name;
  return b === c ? name + name.slice(-1) : [a, c, b, ...rest].join("");
}

function otherThan(value: Json): readonly Json[] {
  if (typeof value === "string") return [7, null, `${value}~`];
  if (typeof value === "number") return ["seven", null, value + 0.5];
  return typeof value === "boolean" ? ["yes", null] : [7, "text"];
}

interface Score {
  count: number;
  named: number;
  typos: number;
  understood: number;
  readonly misses: string[];
}

/** Whether the first issue is at the fault or around it, or names it. */
function isNamed(
  { pointer: found, message }: { pointer: string; message: string },
  { pointer, misspelt }: Mutant,
): boolean {
  const parent = pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
  if ([pointer, parent, misspelt].includes(found)) return true;
  const below = pointer.startsWith(`${found}/`)
    ? pointer.slice(found.length)
    : pointer;
  return message.includes(`${below}:`);
}

function scoreMutants(
  score: Score,
  value: Json,
  { validate }: CompiledValidator,
  fits: (value: Json) => boolean,
): void {
  for (const mutant of mutantsOf(value)) {
    if (fits(mutant.value)) continue;
    const [first] = validate(mutant.value);
    score.count += 1;
    if (first && isNamed(first, mutant)) score.named += 1;
    else score.misses.push(`${mutant.pointer}: ${first?.message ?? "nothing"}`);
    if (mutant.meant === undefined) continue;
    score.typos += 1;
    const hint = `did you mean ${JSON.stringify(mutant.meant)}?`;
    const all = validate(mutant.value).map(({ message }) => message);
    if (all.some((message) => message.includes(hint))) score.understood += 1;
  }
}

const emptyScore = (): Score => ({
  count: 0,
  named: 0,
  typos: 0,
  understood: 0,
  misses: [],
});

function percent(part: number, of: number): number {
  return Math.round((1000 * part) / of) / 10;
}

function report(what: string, score: Score): void {
  const { count, named, typos, understood } = score;
  console.log(
    `${what}: ${percent(named, count)} % of ${count} faults named, ${percent(understood, typos)} % of ${typos} typing errors understood`,
  );
}

describe("errors a person can act on: single faults in payloads of unions", () => {
  it("the curated specification: Workers VPC services", async () => {
    const page = "001_16aece7d79bff8dd.txt";
    const operation = operationOf(readSpec("cloudflare"), page);
    const score = emptyScore();
    for (const part of ["request", "response"] as const) {
      const media = operation[part];
      const schema = getObject(media, "schema");
      const judge = oracle(schema);
      const text = compileValidator(schema, {
        dialect: "openapi-3.1",
        formats: "assert",
      });
      const module = await workshop.load(text);
      for (const example of Object.values(getObject(media, "examples"))) {
        const value = getObject(example)["value"] as Json;
        expect(module.is(value)).toBe(true);
        scoreMutants(score, value, module, (one) => judge(one).length === 0);
      }
    }
    report("curated", score);
    expect(score.count).toBeGreaterThan(100);
    expect(percent(score.named, score.count)).toBeGreaterThanOrEqual(95);
    expect(score.typos).toBeGreaterThan(5);
    expect(percent(score.understood, score.typos)).toBeGreaterThanOrEqual(95);
  });

  it.skipIf(!hasCorpus)(
    "discriminated unions of real APIs (skipped where the corpus is absent)",
    { timeout: 120_000 },
    async () => {
      const score = emptyScore();
      let unions = 0;
      for (const { document, names } of corpusDocuments()) {
        const judges = judgesOf(document);
        const rulesAt = rulesIn(document);
        const found = names.filter((name) => isDiscriminated(document, name));
        for (const name of found.slice(0, mostUnions)) {
          const pointer = `#/components/schemas/${encodeURIComponent(name)}`;
          const judge = judges(pointer);
          const value = sampleOf(() => sample(rulesAt(pointer), 1));
          if (judge === undefined || value === undefined) continue;
          const uri = "https://document.test/";
          const text = compileValidator(
            { $ref: uri + pointer },
            {
              dialect: "openapi-3.1",
              formats: "assert",
              documents: { [uri]: document as Json },
            },
          );
          const module = await workshop.load(text);
          // A sample is made by the rules, and a judge of its own agrees.
          expect([name, judge(value), module.is(value)]).toEqual([
            name,
            undefined,
            true,
          ]);
          unions += 1;
          scoreMutants(score, value, module, (one) => {
            // Where discriminators make a difference, ajv is no judge.
            return judge(one) === undefined || module.is(one);
          });
        }
      }
      report(`corpus, ${unions} unions`, score);
      expect(unions).toBeGreaterThan(30);
      expect(percent(score.understood, score.typos)).toBeGreaterThanOrEqual(95);
      expect(percent(score.named, score.count)).toBeGreaterThanOrEqual(95);
    },
  );
});

/** Of one document. */
const mostUnions = 25;

function isDiscriminated(document: unknown, name: string): boolean {
  const components = getObject(document as Json, "components");
  const schema = getObject(getObject(components, "schemas"))[name];
  if (!isObject(schema)) return false;
  return "discriminator" in schema && ("oneOf" in schema || "anyOf" in schema);
}

function sampleOf(make: () => unknown): Json | undefined {
  try {
    return make() as Json;
  } catch (error) {
    if (error instanceof SampleError) return undefined;
    throw error;
  }
}

describe("the names of branches", () => {
  it.each([["explainers", false] as const, ["rules", true] as const])(
    "tell nameless objects apart by what their members must be, or that they must be there: %s",
    async (_, origins) => {
      const fixed = (kind: string, size: Json): Json => ({
        type: "object",
        required: ["size", "kind"],
        properties: { kind: { const: kind }, size },
      });
      const validator = await workshop.load(
        compileValidator(
          {
            properties: {
              pay: {
                oneOf: [
                  { type: "object", required: ["card"] },
                  { type: "object", required: ["iban", "bic"] },
                ],
              },
              part: {
                anyOf: [
                  fixed("bolt", { type: "number" }),
                  fixed("nut", { type: "string" }),
                ],
              },
            },
          },
          { origins },
        ),
      );
      const value = { pay: { crad: 1 }, part: { kind: "bolt", size: "3" } };
      expect(validator.validate(value).map(({ message }) => message)).toEqual([
        'none of object with "card", object with "bic", "iban"; closest is object with "card": missing "card"; unknown "crad" (did you mean "card"?)',
        'none of object with "kind": "bolt", object with "kind": "nut"; closest is object with "kind": "bolt": expected a number, found "3"',
      ]);
    },
  );

  it.each([["explainers", false] as const, ["rules", true] as const])(
    "come with what each of the closest is missing: %s",
    async (_, origins) => {
      const { validate } = await workshop.load(
        compileValidator(
          {
            type: "object",
            anyOf: ["topics", "stream", "events", "topics", "rest"].map(
              (name) => ({ required: [name] }),
            ),
            properties: {
              size: {
                oneOf: [
                  { type: "integer", minimum: 5 },
                  { type: "integer", maximum: 1 },
                ],
              },
            },
          },
          { origins },
        ),
      );
      const names =
        'object with "topics", object with "stream", object with "events", object with "rest"';
      const messages = (value: Json): readonly string[] =>
        validate(value).map(({ pointer, message }) => `${pointer}: ${message}`);
      expect(messages({})).toEqual([
        `: none of ${names}; closest is ${names.replaceAll(", ", " or ")}: missing "topics", or missing "stream", or missing "events", or missing "rest"`,
      ]);
      expect(messages({ rest: [], size: 3 })).toEqual([
        "/size: none of integer; closest is integer: expected at least 5, found 3, or expected at most 1, found 3",
      ]);
    },
  );

  it("are those of the outermost definitions, also where inner ones have them too", async () => {
    const line = { type: "object", required: ["sku"] };
    const inner = { type: "object", required: ["text"] };
    const { validate } = await workshop.load(
      compileValidator({
        definitions: {
          Line: line,
          Poem: {
            oneOf: [{ $ref: "#/definitions/Poem/definitions/Line" }, line],
            definitions: { Line: inner },
          },
        },
        oneOf: [
          { $ref: "#/definitions/Line" },
          { $ref: "#/definitions/Poem/definitions/Line" },
        ],
      }),
    );
    expect(validate(1)[0]?.expected).toBe("one of Line, PoemLine");
  });
});
