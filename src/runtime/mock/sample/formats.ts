import type { Random } from "./random.js";
import { digits, hex, noun, slug } from "./words.js";

/** How text of a format is made: as a person would, and as a pattern to combine with others. */
export interface Format {
  make(random: Random): string;
  /** Match only texts of the format, though not all of them; the first those that people write. */
  readonly patterns: readonly string[];
}

const two = (value: number): string => String(value).padStart(2, "0");

const date = (random: Random): string =>
  `20${two(random.integer(20, 29))}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;

const time = (random: Random): string =>
  `${two(random.integer(0, 23))}:${two(random.integer(0, 59))}:${two(random.integer(0, 59))}Z`;

const host = (random: Random): string => `${slug(random)}.example.com`;

const email = (random: Random): string =>
  `${slug(random).replace("-", ".")}@example.com`;

const uri = (random: Random): string =>
  `https://example.com/${noun(random)}s/${hex(random, 6)}`;

const path = (random: Random): string =>
  `/${noun(random)}s/${digits(random, 4)}`;

const datePattern =
  "\\d{4}-(?:(?:0[13-9]|1[0-2])-(?:[0-2][1-9]|[12]0|30)|02-(?:0[1-9]|1\\d|2[0-8]))";
const clockPattern = "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?";
const timePattern = `${clockPattern}(?:Z|[+-](?:0\\d|1[0-2]):[03]0)`;
const label = "[a-z0-9]{1,12}";
const hostPattern = `(?:${label}(?:-${label})?\\.)+[a-z]{2,12}`;
const emailPattern = `[A-Za-z0-9]+(?:[._+-][A-Za-z0-9]+)*@${hostPattern}`;
const pathPattern = "(?:/[A-Za-z0-9._~!$&'()*+,;=:@-]*)*";
const queryPattern = "(?:\\?[A-Za-z0-9._~=&/-]*)?(?:#[A-Za-z0-9._~/-]*)?";
const uriPattern = `[a-zA-Z][a-zA-Z0-9+.-]*:(?://[a-zA-Z0-9.-]+(?::\\d{2,5})?${pathPattern}|/?[A-Za-z0-9._~@-][A-Za-z0-9._~/@:-]*)${queryPattern}`;
const familiarHost = "(?:[a-z]{3,12}\\.)+example\\.(?:com|org)";
const familiarEmail = `[a-z]{3,12}(?:\\.[a-z]{3,12})?@(?:[a-z]{3,12}\\.)?example\\.(?:com|org)`;
const familiarUri = `https?://${familiarHost}(?:/[a-z][a-z0-9-]*[a-z0-9])*`;
const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const group = "[0-9a-f]{1,4}";
const base64Pattern =
  "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?";

function whole(...patterns: readonly string[]): readonly string[] {
  return patterns.map((pattern) => `^(?:${pattern})$`);
}

const ipv6: Format = {
  make: (random) => `2001:db8::${hex(random, 3).replace(/^0+/, "1")}`,
  patterns: whole(`(?:${group}:){7}${group}|(?:${group}:){1,6}:${group}`),
};
const byte: Format = {
  make: (random) => btoa(slug(random)),
  patterns: whole(base64Pattern),
};
const emailFormat: Format = {
  make: email,
  patterns: whole(familiarEmail, emailPattern),
};
const hostFormat: Format = {
  make: host,
  patterns: whole(familiarHost, hostPattern),
};
const uriFormat: Format = {
  make: uri,
  patterns: whole(familiarUri, uriPattern),
};
const referenceFormat: Format = {
  make: path,
  patterns: whole(`${uriPattern}|${pathPattern}${queryPattern}`),
};

const httpDate: Format = {
  make: (random) =>
    `Mon, ${two(random.integer(1, 28))} Jun 20${two(random.integer(20, 29))} ${time(random).slice(0, -1)} GMT`,
  patterns: whole(
    "(?:Mon|Wed|Fri), (?:0[1-9]|1\\d|2[0-8]) (?:Feb|Jun|Oct) 20\\d\\d 1\\d:[0-5]\\d:[0-5]\\d GMT",
  ),
};
const decimal: Format = {
  make: (random) => `${random.integer(1, 99)}.${digits(random, 2)}`,
  patterns: whole("-?(?:0|[1-9]\\d{0,9})(?:\\.\\d{1,9})?"),
};
const integer: Format = {
  make: (random) => `${random.integer(1, 999)}`,
  patterns: whole("[1-9]\\d{0,16}"),
};

const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  [
    "date-time",
    {
      make: (random) => `${date(random)}T${time(random)}`,
      patterns: whole(`${datePattern}T${timePattern}`),
    },
  ],
  ["date", { make: date, patterns: whole(datePattern) }],
  [
    "date-time-local",
    {
      make: (random) => `${date(random)}T${time(random).slice(0, -1)}`,
      patterns: whole(`${datePattern}T${clockPattern}`),
    },
  ],
  ["time", { make: time, patterns: whole(timePattern) }],
  [
    "time-local",
    {
      make: (random) => time(random).slice(0, -1),
      patterns: whole(clockPattern),
    },
  ],
  ["http-date", httpDate],
  ["imf-fixdate", httpDate],
  [
    "unixtime",
    { make: (random) => `17${digits(random, 8)}`, patterns: whole("1\\d{9}") },
  ],
  [
    "duration",
    {
      make: (random) => `P${random.integer(1, 9)}D`,
      patterns: whole(
        "P(?:\\d{1,4}[YMWD]|\\d{1,3}DT\\d{1,2}H|T\\d{1,5}[HMS]|T\\d{1,2}H\\d{1,2}M(?:\\d{1,2}S)?)",
      ),
    },
  ],
  ["email", emailFormat],
  ["idn-email", emailFormat],
  ["hostname", hostFormat],
  ["idn-hostname", hostFormat],
  [
    "ipv4",
    {
      make: (random) => `192.0.2.${random.integer(1, 254)}`,
      patterns: whole(`${octet}(?:\\.${octet}){3}`),
    },
  ],
  [
    "ipv4-cidr",
    {
      make: () => "192.0.2.0/24",
      patterns: whole(`${octet}(?:\\.${octet}){3}/[12]?\\d`),
    },
  ],
  ["ipv6", ipv6],
  [
    "ipv6-cidr",
    {
      make: () => "2001:db8::/32",
      patterns: whole(`(?:${group}:){7}${group}/[1-9]?\\d`),
    },
  ],
  ["uri", uriFormat],
  ["url", uriFormat],
  ["iri", uriFormat],
  ["uri-reference", referenceFormat],
  ["iri-reference", referenceFormat],
  [
    "uri-template",
    {
      make: (random) => `/${noun(random)}s/{id}`,
      patterns: whole("[A-Za-z0-9._~:/-]*(?:\\{[a-z]+\\}[A-Za-z0-9._~/-]*)*"),
    },
  ],
  [
    "uuid",
    {
      make: (random) =>
        `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`,
      patterns: whole("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
    },
  ],
  [
    "json-pointer",
    {
      make: (random) => `/${noun(random)}/${random.integer(0, 9)}`,
      patterns: whole("(?:/[A-Za-z0-9_-]*)*"),
    },
  ],
  [
    "relative-json-pointer",
    {
      make: (random) => `${random.integer(0, 9)}/${noun(random)}`,
      patterns: whole("(?:0|[1-9]\\d*)(?:#|(?:/[A-Za-z0-9_-]*)*)"),
    },
  ],
  ["regex", { make: () => "^[a-z]+$", patterns: whole("\\^?[a-z0-9]+\\$?") }],
  ["byte", byte],
  ["base64", byte],
  [
    "base64url",
    {
      make: (random) => hex(random, 12),
      patterns: whole("(?:[A-Za-z0-9_-]{4})*"),
    },
  ],
  ["char", { make: (random) => hex(random, 1), patterns: whole(".") }],
  ["decimal", decimal],
  ["decimal128", decimal],
  ["int64", integer],
  ["uint64", integer],
  [
    "language",
    { make: () => "en-GB", patterns: whole("[a-z]{2}(?:-[A-Z]{2})?") },
  ],
  [
    "password",
    { make: (random) => `${slug(random)}-${digits(random, 4)}`, patterns: [] },
  ],
  [
    "media-range",
    { make: () => "text/plain", patterns: whole("[a-z]{1,9}/[a-z]{1,99}") },
  ],
  [
    "sf-binary",
    {
      make: (random) => `:${btoa(slug(random))}:`,
      patterns: whole(":(?:[A-Za-z0-9+/]{4})*:"),
    },
  ],
  ["sf-boolean", { make: () => "?1", patterns: whole("\\?[01]") }],
  [
    "sf-string",
    {
      make: (random) => `"${slug(random)}"`,
      patterns: whole('"[A-Za-z0-9 _.-]*"'),
    },
  ],
  ["sf-token", { make: slug, patterns: whole("[A-Za-z*][A-Za-z0-9_.*:/-]*") }],
]);

/** How text of a format is made; undefined for one that is not known. */
export function formatOf(format: string): Format | undefined {
  return formats.get(format);
}
