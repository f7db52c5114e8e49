import { formatOf } from "./formats.js";
import type { Random } from "./random.js";
import { digits, hex, noun, phrase, sentence, slug } from "./words.js";

type MakeText = (random: Random) => string | undefined;

const like =
  (format: string): MakeText =>
  (random) =>
    formatOf(format)?.make(random);

const oneOf =
  (...texts: readonly string[]): MakeText =>
  (random) =>
    random.pick(texts);

const capital = (text: string): string =>
  text.slice(0, 1).toUpperCase() + text.slice(1);

const firstName = oneOf("Ada", "Alan", "Edith", "Grace", "Jorge", "Mei");
const lastName = oneOf("Byron", "Hopper", "Ibarra", "Okafor", "Tanaka", "Vos");
const fullName: MakeText = (random) =>
  `${firstName(random) ?? ""} ${lastName(random) ?? ""}`;
const version: MakeText = (random) =>
  [0, 1, 2].map(() => random.integer(0, 9)).join(".");

/** What members are usually about, by their names in lower case with `_`; the first that fits counts. */
const texts: readonly (readonly [RegExp, MakeText])[] = [
  [
    /(^|_)(e?mail(s|_address)?|cc|bcc|reply_to|sender|recipients?)$/,
    like("email"),
  ],
  [/(^|_)(first|given|middle)_?name$/, firstName],
  [/(^|_)(last|family|sur)_?name$/, lastName],
  [/(^|_)(full_name|author|display_name|contact|person)$/, fullName],
  [/(^|_)(user_?name|login|handle|nick(name)?)$/, slug],
  [
    /(^|_)(host|host_?name|domain|domain_name|fqdn|zone_name)s?$/,
    like("hostname"),
  ],
  [
    /(^|_)(ur[il]|href|link|website|homepage|endpoint|webhook|avatar|logo|image)s?$/,
    like("uri"),
  ],
  [/(^|_)(ip|ip_?v4|ip_address|ipv4_address|address_ip)s?$/, like("ipv4")],
  [/(^|_)(ip_?v6|ipv6_address)$/, like("ipv6")],
  [/(^|_)(cidr|subnet|network|prefix)s?$/, () => "192.0.2.0/24"],
  [
    /(^|_)(created|updated|modified|deleted|expires|started|ended|timestamp|last_seen)(_(at|on|time))?$|_at$|_time$/,
    like("date-time"),
  ],
  [/(^|_)(date|birthday|day)$|_(on|date)$/, like("date")],
  [/(^|_)(u?uid|guid)$/, like("uuid")],
  [
    /(^|_)(phone|mobile|fax)(_number)?$/,
    (random) => `+1555${digits(random, 7)}`,
  ],
  [/(^|_)country(_code)?$/, oneOf("DE", "JP", "NL", "NZ", "US")],
  [/(^|_)currency(_code)?$/, oneOf("EUR", "JPY", "USD")],
  [/(^|_)(lang|language|locale)(_code)?$/, oneOf("de", "en", "es", "nl")],
  [/(^|_)time_?zone$/, oneOf("Europe/Amsterdam", "Asia/Tokyo", "UTC")],
  [/(^|_)city$/, oneOf("Delft", "Kyoto", "Porto", "Quito")],
  [/(^|_)(region|location|datacenter)$/, oneOf("eu-west-1", "us-east-1")],
  [/(^|_)(postal_?code|zip(_?code)?|postcode)$/, (random) => digits(random, 5)],
  [
    /(^|_)(street|address|line1|address_line_?1)$/,
    (random) => `${random.integer(1, 99)} ${capital(noun(random))} Street`,
  ],
  [/(^|_)(colou?r)$/, (random) => `#${hex(random, 6)}`],
  [
    /(^|_)(description|summary|comment|message|text|body|note|reason|details?|bio)s?$/,
    sentence,
  ],
  [
    /(^|_)(title|subject|label|headline|caption)s?$/,
    (random) => capital(phrase(random)),
  ],
  [
    /(^|_)(sha|sha1|commit|etag|digest|checksum|hash|fingerprint)s?$/,
    (random) => hex(random, 40),
  ],
  [
    /(^|_)(token|secret|api_?key|key|password|signature|cursor)$/,
    (random) => hex(random, 32),
  ],
  [/(^|_)(mime_?type|content_?type|media_?type)$/, () => "application/json"],
  [/(^|_)(file_?name|file)$/, (random) => `${slug(random)}.txt`],
  [
    /(^|_)(path|directory|folder|route)$/,
    (random) => `/${noun(random)}/${noun(random)}`,
  ],
  [/(^|_)version$/, version],
  [/(^|_)(status|state)$/, oneOf("active", "pending")],
  [/(^|_)ids?$/, (random) => hex(random, 32)],
  [/(^|_)(name|slug|tag|key)s?$/, slug],
];

/** Text that a member of that name would have; undefined when the name tells nothing. */
export function likelyText(name: string, random: Random): string | undefined {
  const words = wordsOf(name);
  return texts.find(([pattern]) => pattern.test(words))?.[1](random);
}

const numbers: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/(^|_)port$/, [1024, 9999]],
  [/(^|_)lat(itude)?$/, [-60, 70]],
  [/(^|_)(lng|lon|longitude)$/, [-170, 170]],
  [/(^|_)age$/, [18, 80]],
  [/(^|_)year$/, [2020, 2029]],
  [/(^|_)month$/, [1, 12]],
  [/(^|_)day$/, [1, 28]],
  [/(^|_)(percent(age)?|progress)$/, [0, 100]],
  [/(^|_)ids?$/, [1_000, 99_999]],
  [
    /(^|_)(created|updated|expires|timestamp)(_at)?$|_at$/,
    [1_700_000_000, 1_790_000_000],
  ],
  [/(^|_)(size|bytes|length)$/, [256, 65_536]],
  [/(^|_)(page|offset|version|priority|index|position)$/, [1, 9]],
  [/(^|_)status(_code)?$/, [200, 204]],
];

/** A whole number that a member of that name would have. */
export function likelyNumber(name: string, random: Random): number | undefined {
  const words = wordsOf(name);
  const range = numbers.find(([pattern]) => pattern.test(words))?.[1];
  return range && random.integer(...range);
}

/** `lastSeenAt` → `last_seen_at`. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/[\s.-]+/g, "_")
    .toLowerCase();
}
