import { afterAll, describe, expect, it } from "vitest";
import { compileValidator } from "../../src/compile-validator.js";
import { openWorkshop } from "./workshop.js";

const workshop = openWorkshop();
afterAll(() => workshop.close());

/** What a format takes and refuses, read from its page in OpenAPI's registry and the section it names. */
interface Row {
  readonly good: readonly unknown[];
  readonly bad: readonly unknown[];
}

const rows: Readonly<Record<string, Row>> = {
  int8: { good: [-128, 0, 127, "x"], bad: [-129, 128, 0.5] },
  int16: { good: [-32768, 32767], bad: [-32769, 32768, 1.5] },
  int32: { good: [-2147483648, 2147483647], bad: [2147483648, 0.1] },
  int64: {
    good: [0, 2 ** 53, "0", "-9223372036854775808", "9223372036854775807"],
    bad: [0.5, 2 ** 64, "9223372036854775808", "1.0", "x", "", " 1"],
  },
  uint8: { good: [0, 255, true], bad: [-1, 256, 1.5] },
  uint16: { good: [0, 65535], bad: [-1, 65536] },
  uint32: { good: [0, 4294967295], bad: [-1, 4294967296] },
  uint64: {
    good: [0, 2 ** 63, "18446744073709551615"],
    bad: [-1, 0.5, "18446744073709551616", "-1"],
  },
  "double-int": { good: [2 ** 53 - 1, -(2 ** 53) + 1], bad: [2 ** 53, 0.5] },
  float: { good: [0.1, 3e38, "any"], bad: [1e39] },
  double: { good: [1e308, "any"], bad: [] },
  decimal: {
    good: ["1", "-1.50", "+.5", "5.", "1E-7", 1.5],
    bad: ["", ".", "1,5", "1e", "NaN", "0x1"],
  },
  decimal128: {
    good: ["NaN", "-INF", "INF", "0.1", `${"9".repeat(34)}E10`, 1],
    bad: ["inf", "nan", "9".repeat(35), ""],
  },
  byte: { good: ["", "TWE="], bad: ["T", "TW-_"] },
  base64url: {
    good: ["", "TQ", "TQ==", "TWE", "TWE=", "-_-_"],
    bad: ["T", "T===", "+/+/", "TQ=", "TWE=="],
  },
  binary: { good: ["\u0000\u00ff"], bad: [] },
  password: { good: ["", "secret"], bad: [] },
  char: { good: ["a", "\n", "\u{1f600}"], bad: ["", "ab"] },
  commonmark: { good: ["*a*"], bad: [] },
  html: { good: ["<p>"], bad: [] },
  "date-time-local": {
    good: ["2026-02-28T23:59:59", "2026-01-01t00:00:00.25"],
    bad: ["2026-02-29T00:00:00", "2026-01-01T00:00:00Z", "2026-01-01"],
  },
  "time-local": {
    good: ["00:00:00", "23:59:59.5", "23:59:60"],
    bad: ["24:00:00", "00:00:00Z", "00:00", "12:00:60"],
  },
  "http-date": {
    good: [
      "Sun, 06 Nov 1994 08:49:37 GMT",
      "Sunday, 06-Nov-94 08:49:37 GMT",
      "Sun Nov  6 08:49:37 1994",
    ],
    bad: [
      "Sun, 31 Nov 1994 08:49:37 GMT",
      "Sun, 6 Nov 1994 08:49:37 GMT",
      "Sun, 06 nov 1994 08:49:37 GMT",
      "Sun, 06 Nov 1994 08:49:37 UTC",
      "1994-11-06T08:49:37Z",
    ],
  },
  "imf-fixdate": {
    good: ["Sun, 06 Nov 1994 08:49:37 GMT"],
    bad: ["Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"],
  },
  unixtime: { good: [0, 1.5, "1700000000", "-1.5"], bad: ["x", "", "1."] },
  language: {
    good: ["en", "de-CH-1996", "zh-Hant-TW", "x-own", "i-klingon", "en-a-bbb"],
    bad: ["", "e", "en_GB", "en-", "de-CH-", "en-a"],
  },
  "ipv4-cidr": {
    good: ["10.0.0.0/8", "0.0.0.0/0", "1.2.3.4/32"],
    bad: ["10.0.0.0", "10.0.0.0/33", "10.0.0/8", "10.0.0.0/08"],
  },
  "ipv6-cidr": {
    good: ["2001:db8::/32", "::1/128", "::/0"],
    bad: ["::1", "::1/129", "1.2.3.4/8", "::1/064"],
  },
  "media-range": {
    good: [
      "*/*",
      "text/*",
      "text/html",
      "text/html;level=1",
      'a/b ; c="d\\"e";',
    ],
    bad: ["text", "*/html/", "text/html;level", "text /html", ""],
  },
  "sf-binary": { good: ["::", ":TWE=:"], bad: [":", "TWE=", ":a b:"] },
  "sf-boolean": { good: ["?0", "?1"], bad: ["?2", "1", "true", "?"] },
  "sf-decimal": {
    good: [0.125, -999999999999.999, 1],
    bad: [0.1255, 1e12],
  },
  "sf-integer": { good: [999999999999999, -1], bad: [1e15, 0.5] },
  "sf-string": {
    good: ['""', '"a \\"b\\" \\\\"'],
    bad: ["a", '"', '"a"b"', '"\\a"', '"\u00e9"'],
  },
  "sf-token": { good: ["a", "*a/b:c!"], bad: ["", "1a", "a b", '"a"'] },
  "nobody knows this": { good: ["", 1], bad: [] },
};

describe("formats of OpenAPI's registry", () => {
  it.each(Object.entries(rows))(
    "%s is asserted where it has a grammar, on the kinds of values it is for",
    async (format, { good, bad }) => {
      const text = compileValidator({ format }, { formats: "assert" });
      const { is, validate } = await workshop.load(text);
      expect(good.filter((value) => !is(value))).toEqual([]);
      expect(bad.filter((value) => is(value))).toEqual([]);
      expect(good.flatMap((value) => validate(value))).toEqual([]);
      expect(bad.filter((value) => validate(value).length === 0)).toEqual([]);
    },
  );

  it("a type leaves only the judge for its values", async () => {
    const text = compileValidator(
      { type: "integer", format: "int64" },
      { formats: "assert" },
    );
    expect(text).toContain("isInt64");
    expect(text).not.toContain("isInt64Text");
    const { is } = await workshop.load(text);
    expect([1, 1.5, "1"].map((value) => is(value))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("the choice of formats", () => {
  const schema = {
    properties: { at: { format: "date" }, link: { format: "uri" } },
  };
  const wrong = [{ at: "no" }, { link: "no" }];
  it.each([
    ["all", "assert", [false, false]],
    ["none", "annotate", [true, true]],
    ["some by name", { date: "assert" }, [false, true]],
    ["others by a star", { date: "annotate", "*": "assert" }, [true, false]],
    ["as the dialect says", undefined, [true, true]],
    ["no name of an object's own", { toString: "assert" }, [true, true]],
  ] as const)("%s", async (_, formats, verdicts) => {
    const text = compileValidator(schema, formats ? { formats } : {});
    const { is } = await workshop.load(text);
    expect(wrong.map((value) => is(value))).toEqual(verdicts);
  });
});
