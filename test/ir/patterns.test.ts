import { describe, expect, it, vi } from "vitest";
import { createCollector } from "../../src/diagnostics/collector.js";
import { backtracks } from "../../src/ir/build/schema/patterns/backtracks.js";
import { buildPlainSchema } from "../../src/ir/build/schema/plain.js";
import type { JsonValue } from "../../src/ir/types/index.js";
import * as dateTime from "../../src/runtime/validate/formats/date-time.js";
import * as network from "../../src/runtime/validate/formats/network.js";
import * as text from "../../src/runtime/validate/formats/text.js";
import * as uri from "../../src/runtime/validate/formats/uri.js";

/** Two ways to read the same characters in a loop, and something behind it that can fail. */
const exponential: readonly (readonly [why: string, pattern: string])[] = [
  ["a loop in a loop", "^(a+)+$"],
  ["a loop in a loop, empty too", "(a*)*b"],
  ["the same branch twice", "(a|a)*b"],
  ["a branch that is two of another", "(a|aa)+$"],
  ["a branch that is the others together", "(?:a|b|ab)*c"],
  ["classes that overlap", "(\\d|[0-9a-f])*x"],
  ["a class and its complement's complement", "^(?:[^\\n]|.)*x"],
  ["a separator that may be left out", "^(\\w+\\s?)*$"],
  ["Unicode properties", "^(\\p{L}+'?)*$"],
  ["all options of a sequence", "^(?:a?b?)*$"],
  ["loops in a sequence", "(a*b*)*c"],
  ["a loop beside one of its own", "(x+x+)+y"],
  ["a loop of a branch", "(?:a|b+)+$"],
  ["bounds", "(a{1,3})+$"],
  ["a lower bound", "(a{2,})+$"],
  ["a bound of many around a loop", "^(a+){1,20}$"],
  ["at least twice", "(a+){2,}b"],
  ["a named group", "(?<name>a+)+!"],
  ["a group in a loop twice", "((ab)*)*c"],
  ["in a lookahead", "^(?=(a+)+$).*"],
  ["not lazy enough", "^(a+?)+?$"],
  ["in a loop that is harmless itself", "(?:(a|a)*b)+"],
  ["everything, twice", "(.*)*$"],
  [
    "a mail address, as found in the wild",
    "^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}$",
  ],
  ["a class name, as found in the wild", "^(([a-z])+.)+[A-Z]([a-z])+$"],
];

const harmless: readonly (readonly [why: string, pattern: string])[] = [
  ["one loop", "^a+$"],
  ["a loop of several characters", "^(ab)+$"],
  ["nothing behind the loop can fail", "(a+)+"],
  ["a separator", "^[a-z]+(-[a-z]+)*$"],
  ["a separator that must be there", "^(\\w+\\s)*\\w+$"],
  ["a fixed number", "^([0-9a-f]{2})+$"],
  ["fixed numbers in each other", "^(?:\\d{3}){4}$"],
  ["a UUID", "^(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$"],
  [
    "base64",
    "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
  ],
  ["a host", "^([a-z0-9]{1,63}\\.){1,8}[a-z]{2,}$"],
  ["branches that differ", "^(a|b)*$"],
  ["branches that differ in their first character", "^(?:a|bc)*$"],
  ["classes that do not overlap", '^(\\\\.|[^"\\\\])*$'],
  ["complements", "^(?:\\d|\\D)*$"],
  ["an IPv4 address", "^((25[0-5]|2[0-4]\\d|1\\d\\d|\\d?\\d)(\\.|$)){4}$"],
  ["two ways without a loop", "^(a|a)(a|a)$"],
  ["quadratic, which is not reported", "^\\s+|\\s+$"],
  ["brackets and braces that are characters", "^[]]}{$"],
  ["characters of their own", "^(?:\\u{1F600}|\\u00e9)*$"],
  ["nothing", ""],
];

describe("patterns that may take exponential time", () => {
  it.each(exponential)("%s: %s", (_, pattern) => {
    expect(backtracks(pattern)).toBe(true);
  });

  it.each(harmless)("not %s: %s", (_, pattern) => {
    expect(backtracks(pattern)).toBe(false);
  });

  it("however long the pattern, there is an answer", () => {
    for (const pattern of [
      "(a+)+".repeat(10_000),
      `${"(".repeat(900)}a${")+".repeat(900)}`,
      `(${"a?".repeat(290)})*b`,
      `(${"[a-z]{1,9}".repeat(80)})*!`,
      `((((((a{1,9}){1,9}){1,9}){1,9}){1,9}){1,9})+!`,
    ]) {
      expect(typeof backtracks(pattern)).toBe("boolean");
    }
  });

  it("is said where the pattern stands, unless the length is bound", () => {
    const reported = (schema: JsonValue): readonly unknown[] => {
      const collector = createCollector();
      buildPlainSchema({ schema }, collector);
      return collector.diagnostics.map(({ code, place }) => [code, place]);
    };
    const pattern = "^(a+)+$";
    expect(reported({ properties: { a: { pattern } } })).toEqual([
      [
        "schema/pattern-backtracks",
        { file: "schema.json", pointer: "/properties/a/pattern" },
      ],
    ]);
    expect(reported({ patternProperties: { [pattern]: true } })).toMatchObject([
      ["schema/pattern-backtracks", { pointer: "/patternProperties/^(a+)+$" }],
    ]);
    expect(reported({ pattern, maxLength: 100 })).toHaveLength(1);
    expect(reported({ pattern, maxLength: 20 })).toEqual([]);
    expect(reported({ pattern: "^a+$" })).toEqual([]);
  });

  it("the formats' own expressions take none", () => {
    const used = vi.spyOn(RegExp.prototype, "exec");
    const texts = ["", "a@b.c", "a@[IPv6:::1]", "a.b", "::1", "http://a/b?c#d"];
    const dates = ["2024-02-29", "2016-12-31T23:59:60Z", "P1Y", "00:00:60Z"];
    for (const module of [dateTime, network, text, uri]) {
      for (const judge of Object.values(module)) {
        for (const value of [...texts, ...dates]) judge(value);
      }
    }
    const sources = used.mock.contexts.map((one) => (one as RegExp).source);
    used.mockRestore();
    const distinct = [...new Set(sources)];
    expect(distinct.length).toBeGreaterThan(15);
    expect(distinct.filter(backtracks)).toEqual([]);
  });
});
