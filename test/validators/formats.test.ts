import { describe, expect, it } from "vitest";
import * as dateTime from "../../src/runtime/validate/formats/date-time.js";
import * as content from "../../src/runtime/validate/formats/content.js";
import * as international from "../../src/runtime/validate/formats/international.js";
import * as iri from "../../src/runtime/validate/formats/iri.js";
import * as network from "../../src/runtime/validate/formats/network.js";
import * as number from "../../src/runtime/validate/formats/number.js";
import * as text from "../../src/runtime/validate/formats/text.js";
import * as uri from "../../src/runtime/validate/formats/uri.js";

// Each row is read from the section of the RFC that the function names.
const texts: readonly (readonly [
  is: (value: string) => boolean,
  good: readonly string[],
  bad: readonly string[],
])[] = [
  [
    dateTime.isDate,
    ["1963-06-19", "2020-02-29", "2000-02-29", "0000-01-01", "2026-12-31"],
    [
      "2021-02-29",
      "1900-02-29",
      "2026-04-31",
      "2026-13-01",
      "2026-00-10",
      "2026-1-1",
      "20260101",
      "2026-01-01T",
      "১963-06-19",
      "",
    ],
  ],
  [
    dateTime.isTime,
    [
      "08:30:06Z",
      "08:30:06z",
      "08:30:06.283185+00:20",
      "23:59:60Z",
      "00:29:60+00:30",
      "15:59:60-08:00",
      "23:29:60-00:30",
    ],
    [
      "24:00:00Z",
      "12:60:00Z",
      "12:00:61Z",
      "12:00:00",
      "22:59:60Z",
      "23:59:60+01:00",
      "08:30:06+24:00",
      "08:30:06+23:60",
      "8:30:06Z",
      "08:30Z",
      "08:30:06.Z",
      "08:30:06 Z",
    ],
  ],
  [
    dateTime.isDateTime,
    [
      "1963-06-19T08:30:06.283185Z",
      "1963-06-19t08:30:06z",
      "1990-12-31T23:59:60Z",
      "1990-12-31T15:59:60-08:00",
      "2024-01-15T09:30:00+05:45",
    ],
    [
      "1990-02-31T15:59:59Z",
      "1990-12-31T10:59:60Z",
      "1963-06-19 08:30:06Z",
      "1963-06-19T08:30:06",
      "06/19/1963 08:30:06 PST",
      "2013-350T01:01:01Z",
    ],
  ],
  [
    dateTime.isDuration,
    ["P4DT12H30M5S", "P4Y", "PT0S", "P1M", "PT1M", "P2W", "P1Y2M3D"],
    [
      "P",
      "PT",
      "4DT12H30M5S",
      "P1D2H",
      "P2D1Y",
      "P1Y2W",
      "PT1D",
      "P2S",
      "P1.5D",
      "",
    ],
  ],
  [
    network.isIpv4,
    ["192.168.0.1", "0.0.0.0", "255.255.255.255"],
    [
      "127.0.0.0.1",
      "256.1.1.1",
      "127.0",
      "0x7f.1.1.1",
      "087.10.0.1",
      "1.1.1.1/24",
      "1.1.1.1 ",
      "",
    ],
  ],
  [
    network.isIpv6,
    [
      "::1",
      "::",
      "::abef",
      "1::",
      "1:2:3:4:5:6:7:8",
      "::42:ff:1",
      "d6::",
      "1:d6::42",
      "1::d6:192.168.0.1",
      "1:2::192.168.0.1",
      "::ffff:192.168.0.1",
    ],
    [
      "12345::",
      ":2:3:4:5:6:7:8",
      "1:2:3:4:5:6:7:",
      "1::2::3",
      "1:1:1:1:1:1:1:1:1",
      "::laptop",
      "fe80::a%eth1",
      "1::d6:192.168.0.1:1",
      "1:2:3:4:5:6:7",
      "::1/64",
      "1:2:3:4:1.2.3",
      ":",
      "",
    ],
  ],
  [
    network.isDomain,
    ["www.example.com", "ab--cd", "xn--X", "a", `${"a".repeat(63)}.com`],
    ["-host", "host-", "a_b", "a..b", "a.", "a\n", "", `${"a.".repeat(126)}aa`],
  ],
  [
    international.isHostname,
    [
      "www.example.com",
      "xn--4gbwdl.xn--wgbh1c",
      "a",
      "1host",
      "host-name",
      "XN--KLN-SNA",
      "xn--bcher-kva.example",
      // A final sigma; a middle dot between two l.
      "xn--nxasmm1c",
      "xn--cella-sja",
      // A non-joiner after a virama.
      "xn--11b4a5hm48g",
      `${"a".repeat(63)}.com`,
    ],
    [
      "-host",
      "host-",
      "not_a_host",
      "a..b",
      ".a",
      "a.",
      "",
      `${"a".repeat(64)}.com`,
      "XN--",
      "ab--cd",
      // Broken Punycode, a mark in front, a mark and a capital that are not allowed.
      "xn--X",
      "xn--bc-7tb",
      "xn--lsa522a7v2b",
      "xn--bc-3fa",
      "xn--abc-",
      `${"a.".repeat(126)}aa`,
    ],
  ],
  [
    network.isEmail,
    [
      "joe.bloggs@example.com",
      "te~st@example.com",
      "~test@example.com",
      '"joe bloggs"@example.com',
      '"joe..bloggs"@example.com',
      '"joe@bloggs"@example.com',
      "a@[127.0.0.1]",
      "a@[IPv6:::1]",
    ],
    [
      "2962",
      ".test@example.com",
      "test.@example.com",
      "te..st@example.com",
      "joe@invalid=domain.com",
      "a@[127.0.0.300]",
      "a@",
      "@a.com",
      "a b@c.com",
      "",
    ],
  ],
  [
    international.isIdnEmail,
    ["실례@실례.테스트", "joe.bloggs@example.com"],
    ["2962", "실례", ".실례@a.com", "\ud800@example.com", "a@bücher-.example"],
  ],
  [
    international.isIdnHostname,
    [
      "실례.테스트",
      "example.com",
      "bücher.example",
      "a\u3002b",
      "xn--bcher-kva",
      "\u30fb\u3041",
      "\u05d0\u05f3\u05d1",
      "\u03b1\u0375\u03b2",
      "\u06fd\u06fe",
      "\u0628\u064a\u200c\u0628\u064a",
      "\u0915\u094d\u200d\u0937",
      "\u0628\u0660\u0628",
    ],
    [
      "",
      "-bücher.example",
      "ü".repeat(64),
      "Bücher.example",
      "bu\u0308cher",
      "a\uff0e",
      "\u0300a",
      "실\u302e례",
      "\u0640\u07fa",
      "a\u00b7l",
      "\u30fba",
      "A\u05f3\u05d1",
      "\u03b1\u0375",
      "\u0628\u0660\u06f0",
      "\u200d\u0937",
      "\u0915\u200d\u0937",
      "\u0627\u200c\u0628",
      // RFC 5893: from right to left, but not to the end; a digit in front.
      "\u05d0a",
      "\u0661\u0628",
    ],
  ],
  [content.isJsonText, ["1", "{}", ' "a" '], ["", "{:}", "undefined"]],
  [
    content.isJsonInBase64,
    ["eyJmb28iOiAiYmFyIn0K", "MQ=="],
    ["ezp9Cg==", "{}", "MQ"],
  ],
  [
    uri.isUri,
    [
      "http://foo.bar/?baz=qux#quux",
      "http://foo.bar/?q=Test%20URL-encoded%20stuff",
      "http://-.~_!$&'()*+,;=:%40:80%2f::::::@example.com",
      "ldap://[2001:db8::7]/c=GB?objectClass?one",
      "mailto:John.Doe@example.com",
      "tel:+1-816-555-1212",
      "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
      "a:",
      "file:///etc/passwd",
      "http://[v1.fe]/",
    ],
    [
      "//foo.bar/?baz=qux",
      "/abc",
      "\\\\WINDOWS\\fileshare",
      "abc",
      "http:// shouldfail.com",
      ":// should fail",
      "bar,baz:foo",
      "https://[@example.org/test.txt",
      "https://example.org/foobar\\.txt",
      "https://example.org/foobar<>.txt",
      "https://example.org/{id}",
      "https://example.org/%zz",
      "http://example.com:abc/",
      "http://::1/x",
      "http://[::g]/",
      "1http://a",
      "http://a/#b#c",
      "",
    ],
  ],
  [
    uri.isUriReference,
    [
      "http://foo.bar/?baz=qux#quux",
      "//foo.bar/",
      "/abc",
      "abc",
      "#fragment",
      "",
      "?q",
    ],
    [
      "\\\\WINDOWS\\fileshare",
      "#frag\\ment",
      "/foobar®.txt",
      "a b",
      "1:2",
      "%",
    ],
  ],
  [
    iri.isIri,
    [
      "http://ƒøø.ßår/?∂éœ=πîx#πîüx",
      "http://[2001:0db8:85a3::8a2e:0370:7334]",
      "mailto:a@b",
    ],
    [
      "/abc",
      "âππ",
      "http://2001:0db8:85a3:0000:0000:8a2e:0370:7334",
      "http://a b",
    ],
  ],
  [
    iri.isIriReference,
    ["//ƒøø.ßår/", "/âππ", "âππ", "#ƒrägmênt"],
    ["\\\\WINDOWS\\filëßåré", "#ƒräg\\mênt"],
  ],
  [
    uri.isUriTemplate,
    [
      "http://example.com/dictionary/{term:1}/{term}",
      "dictionary/{term*}",
      "{?x,y}",
      "",
      "a%20b",
      "{+path}/here",
      "it's",
      "\ue000",
    ],
    [
      "http://example.com/{term",
      "}",
      "{}",
      "{a b}",
      "{a:0}",
      "<a>",
      "{a,}",
      "a\u007f",
    ],
  ],
  [
    text.isUuid,
    [
      "2eb8aa08-aa98-11ea-b4aa-73b441d16380",
      "2EB8AA08-AA98-11EA-B4AA-73B441D16380",
      "00000000-0000-0000-0000-000000000000",
    ],
    [
      "2eb8aa08-aa98-11ea-b4aa-73b441d1638",
      "2eb8aa08aa9811eab4aa73b441d16380",
      "{2eb8aa08-aa98-11ea-b4aa-73b441d16380}",
      "2eb8aa08-aa98-11ea-b4ga-73b441d16380",
      "2eb8aa08-aa98-11ea-b4aa-73b441d16380\n",
      "",
    ],
  ],
  [
    text.isJsonPointer,
    ["", "/", "/foo/0", "/a~1b", "/m~0n", "/ "],
    ["foo", "/foo~", "/~2", "#/a"],
  ],
  [
    text.isRelativeJsonPointer,
    ["1", "0/foo/bar", "2/0/baz", "0#"],
    ["/foo", "-1/foo", "01/a", "0##", "+1", ""],
  ],
  [text.isRegex, ["([abc])+\\s+$", "", "\\p{L}"], ["^(abc]", "\\a", "(?<a"]],
  [
    text.isByte,
    ["", "TQ==", "TWE=", "TWFu"],
    ["T", "TQ=", "TQ", "TW=u", "T Q=="],
  ],
];

describe("formats of texts", () => {
  for (const [is, good, bad] of texts) {
    it(`${is.name} accepts what its RFC allows`, () => {
      expect(good.filter((value) => !is(value))).toEqual([]);
    });
    it(`${is.name} refuses everything else`, () => {
      expect(bad.filter((value) => is(value))).toEqual([]);
    });
  }
});

describe("formats of numbers", () => {
  it("int32 is a signed integer of 32 bits", () => {
    const good = [0, -0, 1.0, 2 ** 31 - 1, -(2 ** 31)];
    const bad = [0.5, 2 ** 31, -(2 ** 31) - 1, NaN, Infinity];
    expect(good.filter((value) => !number.isInt32(value))).toEqual([]);
    expect(bad.filter((value) => number.isInt32(value))).toEqual([]);
  });
  it("int64 is a signed integer of 64 bits, as far as numbers can tell", () => {
    const good = [0, 2 ** 53, 2 ** 63 - 1024, -(2 ** 63)];
    const bad = [0.5, 2 ** 64, -(2 ** 64), NaN, Infinity];
    expect(good.filter((value) => !number.isInt64(value))).toEqual([]);
    expect(bad.filter((value) => number.isInt64(value))).toEqual([]);
  });
  it("float is within the range of single precision", () => {
    expect([0, 0.1, 3.4e38, -3.4e38].every(number.isFloat)).toBe(true);
    expect([3.5e38, 1e300, Infinity, NaN].some(number.isFloat)).toBe(false);
  });
});

describe("expressions that could be made to try everything twice", () => {
  it.each([
    ["uri", uri.isUri, `http://${"a".repeat(50_000)}%`],
    ["uri", uri.isUri, `a:${"%41".repeat(30_000)}%`],
    ["email", network.isEmail, `${"a.".repeat(30_000)}@`],
    [
      "date-time",
      dateTime.isDateTime,
      `2026-01-01T00:00:00.${"1".repeat(50_000)}`,
    ],
    ["uri-template", uri.isUriTemplate, `${"{a}".repeat(20_000)}{`],
  ])(
    "%s answers soon",
    (_, is, value) => {
      expect(is(value)).toBe(false);
    },
    2_000,
  );
});
