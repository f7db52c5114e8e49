import { isIpv6 } from "./network.js";

const referencePattern =
  /^(?:([a-z][a-z\d+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i;
const partPattern = /^(?:[\w.~!$&'()*+,;=:@/?-]|%[\da-f]{2})*$/i;
const unicodeCharacters =
  "[\\w.~!$&'()*+,;=:@/?\\u00a0-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\uffef\\u{10000}-\\u{dffff}\\u{e1000}-\\u{effff}-]";
const unicodePart = /* @__PURE__ */ new RegExp(
  `^(?:(?!\\p{NChar})${unicodeCharacters}|%[\\dA-Fa-f]{2})*$`,
  "u",
);
/** Characters of private use stand in a query alone (RFC 3987, section 2.2). */
const unicodeQuery = /* @__PURE__ */ new RegExp(
  `^(?:(?!\\p{NChar})(?:${unicodeCharacters}|\\p{Co})|%[\\dA-Fa-f]{2})*$`,
  "u",
);
const userPattern = /^(?:[^@]*@)?(\[[^\]]*\]|[^:@[\]]*)(?::\d*)?$/;

const percentEncoded = "%[\\dA-Fa-f]{2}";
const charactersOf = (characters: string): string =>
  `[${characters}]*(?:${percentEncoded}[${characters}]*)*`;
const plain = "\\w.~!$&'()*+,;=\\-";

/** What nearly all URIs look like; it takes half the time of the whole grammar. */
const usualUri =
  /^[A-Za-z][A-Za-z\d+.-]*:\/\/[\w.-]+(?:\/[\w.~!$&'()*+,;=:@/-]*)?$/;

/**
 * All of a URI in one expression without alternatives that could be tried
 * twice; what stands in brackets is looked at apart.
 */
const uriPattern = /* @__PURE__ */ new RegExp(
  `^[A-Za-z][A-Za-z\\d+.-]*:` +
    `(?:\\/\\/(?:${charactersOf(`${plain}:`)}@)?(?:\\[[^\\]]*\\]|${charactersOf(plain)})(?::\\d*)?(?=[/?#]|$)|(?!\\/\\/))` +
    `${charactersOf(`${plain}:@/`)}(?:\\?${charactersOf(`${plain}:@/?`)})?(?:#${charactersOf(`${plain}:@/?`)})?$`,
);

/** A URI of RFC 3986: with a scheme. */
export function isUri(text: string): boolean {
  return (
    usualUri.test(text) ||
    (uriPattern.test(text) &&
      (!text.includes("[") || isReference(text, partPattern, true)))
  );
}

/** A URI or relative reference of RFC 3986, section 4.1. */
export function isUriReference(text: string): boolean {
  return isReference(text, partPattern, false);
}

/** An IRI of RFC 3987: with a scheme. */
export function isIri(text: string): boolean {
  return isReference(text, unicodePart, true);
}

/** An IRI or relative reference of RFC 3987. */
export function isIriReference(text: string): boolean {
  return isReference(text, unicodePart, false);
}

function isReference(text: string, part: RegExp, absolute: boolean): boolean {
  const found = referencePattern.exec(text);
  if (found === null) return false;
  const [, scheme, authority, path = "", query = "", fragment = ""] = found;
  if (absolute && scheme === undefined) return false;
  if (authority !== undefined && !isAuthority(authority, part)) return false;
  // A first segment with a colon would be read as a scheme (section 4.2).
  if (scheme === undefined && authority === undefined && /^[^/]*:/.test(path))
    return false;
  const queryPattern = part === unicodePart ? unicodeQuery : part;
  return part.test(path) && queryPattern.test(query) && part.test(fragment);
}

function isAuthority(authority: string, part: RegExp): boolean {
  const host = userPattern.exec(authority)?.[1];
  if (host === undefined) return false;
  if (!host.startsWith("[")) return part.test(authority);
  const address = host.slice(1, -1);
  const rest = authority.replace(host, "");
  return (
    part.test(rest) &&
    (isIpv6(address) || /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(address))
  );
}

const literals = '(?!\\p{NChar})[^\\0-\\x20"%<>\\\\^`{|}\\x7f-\\x9f\\p{Cs}]';
const variable = `(?:\\w|${percentEncoded})(?:\\.?(?:\\w|${percentEncoded}))*(?::[1-9]\\d{0,3}|\\*)?`;
const templatePattern = /* @__PURE__ */ new RegExp(
  `^(?:${literals}|${percentEncoded}|\\{[+#./;?&=,!@|]?${variable}(?:,${variable})*\\})*$`,
  "u",
);

/** A template of RFC 6570; an apostrophe is a literal by erratum 6937. */
export function isUriTemplate(text: string): boolean {
  return templatePattern.test(text);
}
