import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type {
  ParameterLocation,
  ParameterStyle,
} from "../../../src/runtime/operation.js";
import { writeParameter } from "../../../src/runtime/wire/write-parameter.js";

interface Section {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly testcases: readonly (readonly [
    string,
    string | readonly string[],
  ])[];
}

const folder = new URL(
  "../../../../shared/corpus/param-serialization/uritemplate/",
  import.meta.url,
);
const isMissing = !existsSync(folder);
const missing = "needs ../shared/corpus/param-serialization/uritemplate";

/** Operators of RFC 6570 and the style that expands a lone variable as they do. */
const styles: Readonly<
  Record<string, readonly [ParameterStyle, ParameterLocation, string]>
> = {
  "": ["simple", "path", ""],
  ".": ["label", "path", ""],
  ";": ["matrix", "path", ""],
  "?": ["form", "query", "?"],
  "&": ["form", "query", "&"],
};

interface Case {
  readonly template: string;
  readonly expected: readonly string[];
  readonly text: string;
}

/** Those cases that are one variable without a prefix length. */
function casesOf(file: string): readonly Case[] {
  const url = new URL(file, folder);
  const sections = JSON.parse(readFileSync(url, "utf8")) as Readonly<
    Record<string, Section>
  >;
  return Object.values(sections).flatMap(({ variables, testcases }) =>
    testcases.flatMap(([template, expected]) => {
      const found = /^\{([.;?&]?)(\w+)(\*?)\}$/.exec(template);
      const style = styles[found?.[1] ?? "none"];
      const name = found?.[2] ?? "";
      if (style === undefined || !found) return [];
      const explode = found[3] === "*";
      const text = writeParameter(
        { name, in: style[1], style: style[0], explode },
        variables[name],
      );
      return [
        {
          template,
          expected: typeof expected === "string" ? [expected] : expected,
          text: text === undefined ? "" : style[2] + text,
        },
      ];
    }),
  );
}

describe.skipIf(isMissing)(isMissing ? missing : "RFC 6570", () => {
  const files = isMissing
    ? []
    : ["spec-examples.json", "spec-examples-by-section.json"];
  const cases = files.flatMap(casesOf);

  test("the suite has cases of every style", () => {
    expect(cases.length).toBeGreaterThan(50);
  });
  test.each(cases)("$template → $text", ({ expected, text }) => {
    expect(expected).toContain(text);
  });
});
