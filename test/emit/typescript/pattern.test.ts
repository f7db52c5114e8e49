import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { flatExpression } from "../../../src/emit/typescript/flat-expression.js";
import { patternExpression } from "../../../src/emit/typescript/pattern.js";
import { compile } from "../../packages/compiler.js";

/** What patterns are made of, with what only means something to browsers (ECMA-262, annex B.1.2). */
const parts =
  "a|b|é|😀|\n|.|^|$|-|,|/|(|(?:|(?=|(?<!|(?<n>|)|[|[^|]|{|}|{2}|{,3}|{2,|*|+?|?|\\d|\\w|\\b|\\-|\\@|\\_|\\/|\\0|\\00|\\017|\\1|\\2|\\8|\\c|\\cA|\\e|\\k|\\k<n>|\\k<|\\p|\\p{L}|\\P{Lu}|\\p{Foo}|\\q|\\u12|\\u0041|\\u{41}|\\x4|\\x41"
    .split("|")
    .concat("|");

const patterns = fc
  .sample(
    fc.array(fc.constantFrom(...parts), { maxLength: 7 }).map((all) => {
      const pattern = all.join("");
      return { pattern, expected: compiled(pattern) };
    }),
    { seed: 11, numRuns: 2500 },
  )
  .filter(({ expected }) => expected !== undefined);

function compiled(pattern: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // Not with these flags.
    }
  }
  return undefined;
}

function codeOf(pattern: string): string {
  return flatExpression(patternExpression(pattern));
}

test("every pattern compiles as what it is", () => {
  const legacy = patterns.filter(({ expected }) => expected?.flags === "");
  expect(legacy.length).toBeGreaterThan(300);
  const folder = mkdtempSync(join(tmpdir(), "sdkwright-patterns-"));
  const lines = patterns.map(
    ({ pattern }, index) =>
      `export const pattern${index}: RegExp = ${codeOf(pattern)};`,
  );
  writeFileSync(join(folder, "patterns.mts"), lines.join("\n"));
  expect(compile(folder, ["patterns.mts"])).toEqual([]);
  rmSync(folder, { recursive: true });
});

test("every pattern matches what it says", () => {
  const texts = ["", "a", "ab", "b/", "é😀", "\u0000", "\u000f", "A", "p{L}"];
  const answers = (one: RegExp): readonly boolean[] =>
    texts.map((text) => one.test(text));
  for (const { pattern, expected } of patterns) {
    const made = runInNewContext(codeOf(pattern)) as RegExp;
    expect([pattern, made.flags, answers(made)]).toEqual([
      pattern,
      expected?.flags,
      expected && answers(expected),
    ]);
  }
});
