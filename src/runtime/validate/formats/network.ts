const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const ipv4Pattern = /* @__PURE__ */ new RegExp(`^${octet}(?:\\.${octet}){3}$`);
const groupsPattern = /^(?:[\dA-Fa-f]{1,4}(?::[\dA-Fa-f]{1,4})*)?$/;

/** Dotted decimal of RFC 2673, section 3.2. */
export function isIpv4(text: unknown): boolean {
  return typeof text === "string" && ipv4Pattern.test(text);
}

/** An address of RFC 4291, section 2.2, without zone. */
export function isIpv6(text: unknown): boolean {
  if (typeof text !== "string") return false;
  const plain = text.replace(/[^:]*\.[^:]*$/, (last) =>
    isIpv4(last) ? "0:0" : last,
  );
  const halves = plain.split("::");
  const count = plain.split(":").filter((group) => group !== "").length;
  const isFull = halves.length === 1 ? count === 8 : count < 8;
  return (
    isFull &&
    halves.length < 3 &&
    halves.every((half) => groupsPattern.test(half))
  );
}

/** A block of addresses in CIDR notation (RFC 4632, section 3.1). */
export function isIpv4Block(text: unknown): boolean {
  if (typeof text !== "string") return false;
  const found = /^(.*)\/(?:[12]?\d|3[0-2])$/.exec(text);
  return found !== null && isIpv4(found[1] ?? "");
}

/** A block of addresses with the length of its prefix (RFC 4291, section 2.3). */
export function isIpv6Block(text: unknown): boolean {
  if (typeof text !== "string") return false;
  const found = /^(.*)\/(?:[1-9]?\d|1[01]\d|12[0-8])$/.exec(text);
  return found !== null && isIpv6(found[1] ?? "");
}

const label = "[A-Za-z\\d](?:[A-Za-z\\d-]{0,61}[A-Za-z\\d])?";
const domainPattern = /* @__PURE__ */ new RegExp(
  `^(?=.{1,253}$)${label}(?:\\.${label})*$`,
);
const atom = "[A-Za-z\\d!#$%&'*+/=?^_`{|}~-]+";
const localPattern = /* @__PURE__ */ new RegExp(
  `^(?:${atom}(?:\\.${atom})*|"(?:[ !#-[\\]-~]|\\\\[ -~])*")$`,
);

/** A host name of RFC 1123, section 2.1, by its letters, digits and hyphens. */
export function isDomain(text: unknown): boolean {
  return typeof text === "string" && domainPattern.test(text);
}

/** A mailbox of RFC 5321, section 4.1.2. */
export function isEmail(text: unknown): boolean {
  if (typeof text !== "string") return false;
  const at = text.lastIndexOf("@");
  return (
    at > 0 &&
    localPattern.test(text.slice(0, at)) &&
    isMailHost(text.slice(at + 1))
  );
}

function isMailHost(host: string): boolean {
  const literal = /^\[(?:IPv6:(.*)|(.*))\]$/i.exec(host);
  if (literal === null) return isDomain(host);
  return literal[1] !== undefined
    ? isIpv6(literal[1])
    : isIpv4(literal[2] ?? "");
}
