import type { Random } from "./random.js";

type Make = (random: Random) => string;

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.integer(0, 9)).join("");

const hex = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.integer(0, 15).toString(16)).join(
    "",
  );

const two = (value: number): string => String(value).padStart(2, "0");

const date: Make = (random) =>
  `20${two(random.integer(20, 29))}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;

const time: Make = (random) =>
  `${two(random.integer(0, 23))}:${two(random.integer(0, 59))}:${two(random.integer(0, 59))}Z`;

const uuid: Make = (random) =>
  `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`;

const host: Make = (random) => `host-${digits(random, 3)}.example.com`;

const uri: Make = (random) => `https://example.com/${hex(random, 6)}`;

const makers: ReadonlyMap<string, Make> = new Map([
  ["date-time", (random: Random) => `${date(random)}T${time(random)}`],
  ["date", date],
  ["time", time],
  ["duration", (random: Random) => `P${random.integer(1, 9)}D`],
  ["email", (random: Random) => `user${digits(random, 3)}@example.com`],
  ["idn-email", (random: Random) => `user${digits(random, 3)}@example.com`],
  ["hostname", host],
  ["idn-hostname", host],
  ["ipv4", (random: Random) => `192.0.2.${random.integer(1, 254)}`],
  [
    "ipv6",
    (random: Random) => `2001:db8::${hex(random, 3).replace(/^0+/, "1")}`,
  ],
  ["uri", uri],
  ["url", uri],
  ["iri", uri],
  ["uri-reference", (random: Random) => `/${hex(random, 6)}`],
  ["iri-reference", (random: Random) => `/${hex(random, 6)}`],
  ["uri-template", (random: Random) => `/${hex(random, 6)}/{id}`],
  ["uuid", uuid],
  ["json-pointer", (random: Random) => `/${hex(random, 4)}`],
  [
    "relative-json-pointer",
    (random: Random) => `${random.integer(0, 9)}/${hex(random, 4)}`,
  ],
  ["regex", () => "^[a-z]+$"],
  ["byte", (random: Random) => btoa(hex(random, 6))],
  ["base64", (random: Random) => btoa(hex(random, 6))],
  ["base64url", (random: Random) => btoa(hex(random, 6))],
  ["char", (random: Random) => hex(random, 1)],
  ["media-range", () => "text/plain"],
]);

/** Text of a format; undefined for one that is not known. */
export function textForFormat(
  format: string,
  random: Random,
): string | undefined {
  return makers.get(format)?.(random);
}
