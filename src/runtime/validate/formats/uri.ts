import { isIpv6 } from "./network.js";

const percentEncoded = "%[\\dA-Fa-f]{2}";
const charactersOf = (characters: string): string =>
  `[${characters}]*(?:${percentEncoded}[${characters}]*)*`;
const plain = "\\w.~!$&'()*+,;=\\-";

/** What nearly all URIs look like; it takes half the time of the whole grammar. */
const usualUri =
  /^[A-Za-z][A-Za-z\d+.-]*:\/\/[\w.-]+(?:\/[\w.~!$&'()*+,;=:@/-]*)?$/;

/**
 * What follows the scheme, without alternatives that could be tried twice;
 * what stands in brackets is looked at apart.
 */
const afterScheme =
  `(?:\\/\\/(?:${charactersOf(`${plain}:`)}@)?(?:\\[[^\\]]*\\]|${charactersOf(plain)})(?::\\d*)?(?=[/?#]|$)|(?!\\/\\/))` +
  `${charactersOf(`${plain}:@/`)}(?:\\?${charactersOf(`${plain}:@/?`)})?(?:#${charactersOf(`${plain}:@/?`)})?$`;
const scheme = "[A-Za-z][A-Za-z\\d+.-]*:";
const uriPattern = /* @__PURE__ */ new RegExp(`^${scheme}${afterScheme}`);
/** A first segment with a colon would be read as a scheme (section 4.2). */
const referencePattern = /* @__PURE__ */ new RegExp(
  `^(?:${scheme}|(?![^/?#]*:))${afterScheme}`,
);

/** A URI of RFC 3986: with a scheme. */
export function isUri(text: unknown): boolean {
  return (
    typeof text === "string" &&
    (usualUri.test(text) || (uriPattern.test(text) && hasRealAddress(text)))
  );
}

/** A URI or relative reference of RFC 3986, section 4.1. */
export function isUriReference(text: unknown): boolean {
  return (
    typeof text === "string" &&
    referencePattern.test(text) &&
    hasRealAddress(text)
  );
}

/** Brackets stand around the address of a host and nowhere else (RFC 3986, section 3.2.2). */
function hasRealAddress(text: string): boolean {
  const start = text.indexOf("[");
  if (start < 0) return true;
  const address = text.slice(start + 1, text.lastIndexOf("]"));
  return isIpv6(address) || futureAddress.test(address);
}

const futureAddress = /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i;

const literals = '(?!\\p{NChar})[^\\0-\\x20"%<>\\\\^`{|}\\x7f-\\x9f\\p{Cs}]';
const variable = `(?:\\w|${percentEncoded})(?:\\.?(?:\\w|${percentEncoded}))*(?::[1-9]\\d{0,3}|\\*)?`;
const templatePattern = /* @__PURE__ */ new RegExp(
  `^(?:${literals}|${percentEncoded}|\\{[+#./;?&=,!@|]?${variable}(?:,${variable})*\\})*$`,
  "u",
);

/** A template of RFC 6570; an apostrophe is a literal by erratum 6937. */
export function isUriTemplate(text: unknown): boolean {
  return typeof text === "string" && templatePattern.test(text);
}
