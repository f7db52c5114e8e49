import { isIpv6 } from "./network.js";

const iriPattern =
  /^(?:([a-z][a-z\d+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i;
const iriCharacters =
  "[\\w.~!$&'()*+,;=:@/?\\u00a0-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\uffef\\u{10000}-\\u{dffff}\\u{e1000}-\\u{effff}-]";
const iriPart = /* @__PURE__ */ new RegExp(
  `^(?:(?!\\p{NChar})${iriCharacters}|%[\\dA-Fa-f]{2})*$`,
  "u",
);
/** Characters of private use stand in a query alone (RFC 3987, section 2.2). */
const iriQuery = /* @__PURE__ */ new RegExp(
  `^(?:(?!\\p{NChar})(?:${iriCharacters}|\\p{Co})|%[\\dA-Fa-f]{2})*$`,
  "u",
);
const iriUser = /^(?:[^@]*@)?(\[[^\]]*\]|[^:@[\]]*)(?::\d*)?$/;

/** An IRI of RFC 3987: with a scheme. */
export function isIri(text: unknown): boolean {
  return typeof text === "string" && isIriOfKind(text, true);
}

/** An IRI or relative reference of RFC 3987. */
export function isIriReference(text: unknown): boolean {
  return typeof text === "string" && isIriOfKind(text, false);
}

function isIriOfKind(text: string, absolute: boolean): boolean {
  const found = iriPattern.exec(text);
  if (found === null) return false;
  const [, scheme, authority, path = "", query = "", fragment = ""] = found;
  if (absolute && scheme === undefined) return false;
  if (authority !== undefined && !isIriAuthority(authority)) return false;
  // A first segment with a colon would be read as a scheme (RFC 3986, section 4.2).
  if (scheme === undefined && authority === undefined && /^[^/]*:/.test(path))
    return false;
  return iriPart.test(path) && iriQuery.test(query) && iriPart.test(fragment);
}

function isIriAuthority(authority: string): boolean {
  const host = iriUser.exec(authority)?.[1];
  if (host === undefined) return false;
  if (!host.startsWith("[")) return iriPart.test(authority);
  const address = host.slice(1, -1);
  const rest = authority.replace(host, "");
  return (
    iriPart.test(rest) &&
    (isIpv6(address) || /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i.test(address))
  );
}
