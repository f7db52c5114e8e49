const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const ipv4Pattern = /* @__PURE__ */ new RegExp(`^${octet}(?:\\.${octet}){3}$`);
const groupPattern = /^[\dA-Fa-f]{1,4}$/;
/** Dotted decimal of RFC 2673, section 3.2. */
export function isIpv4(text: string): boolean {
  return ipv4Pattern.test(text);
}

/** An address of RFC 4291, section 2.2, without zone. */
export function isIpv6(text: string): boolean {
  const halves = text.split("::");
  if (halves.length > 2) return false;
  const [head = "", tail] = halves;
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const groups = [...before, ...after];
  const last = groups.at(-1) ?? "";
  const embedded =
    last.includes(".") && (after.length > 0 || tail === undefined);
  if (embedded && !isIpv4(last)) return false;
  const plain = embedded ? groups.slice(0, -1) : groups;
  const count = plain.length + (embedded ? 2 : 0);
  const enough = tail === undefined ? count === 8 : count <= 7;
  return enough && plain.every((group) => groupPattern.test(group));
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
export function isDomain(text: string): boolean {
  return domainPattern.test(text);
}

/** A mailbox of RFC 5321, section 4.1.2. */
export function isEmail(text: string): boolean {
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
