const octet = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const ipv4Pattern = /* @__PURE__ */ new RegExp(`^${octet}(?:\\.${octet}){3}$`);
const groupPattern = /^[\da-f]{1,4}$/i;
const labelPattern = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;

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

/** A host name of RFC 1123, section 2.1; labels in the form `xn--` have to decode to something allowed. */
export function isHostname(text: string): boolean {
  if (text.length > 253 || text === "") return false;
  return text
    .split(".")
    .every((label) => labelPattern.test(label) && !isBrokenLabel(label));
}

/** Hyphens in third and fourth place are reserved (RFC 5891, section 4.2.3.1). */
function isBrokenLabel(label: string): boolean {
  return /^..--/.test(label) && !/^xn--./i.test(label);
}

const unicodeLabel =
  /^[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}\u00b7\u0375\u05f3\u05f4\u200c\u200d\u30fb-]*[\p{L}\p{N}\p{M}])?$/u;

/** A host name that may be international (RFC 5890, section 2.3.2.3). */
export function isIdnHostname(text: string): boolean {
  const labels = text.split(/[.\u3002\uff0e\uff61]/);
  if (text === "" || text.length > 253) return false;
  return labels.every(
    (label) =>
      label.length <= 63 &&
      (labelPattern.test(label)
        ? !isBrokenLabel(label)
        : unicodeLabel.test(label) && !/^..--/u.test(label)),
  );
}

const atom = "[a-z\\d!#$%&'*+/=?^_`{|}~-]+";
const localPattern = /* @__PURE__ */ new RegExp(
  `^(?:${atom}(?:\\.${atom})*|"(?:[^"\\\\\\r\\n]|\\\\.)*")$`,
  "i",
);
const unicodeLocal = /^[^\s@"(),:;<>[\\\]]+$/u;

/** A mailbox of RFC 5321, section 4.1.2. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  return (
    localPattern.test(text.slice(0, at)) &&
    at > 0 &&
    isMailHost(text.slice(at + 1), isHostname)
  );
}

/** A mailbox that may be international (RFC 6531, section 3.3). */
export function isIdnEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, at);
  return (
    at > 0 &&
    !/^\.|\.$|\.\./.test(local) &&
    (localPattern.test(local) || unicodeLocal.test(local)) &&
    isMailHost(text.slice(at + 1), isIdnHostname)
  );
}

function isMailHost(host: string, isName: (text: string) => boolean): boolean {
  const literal = /^\[(?:IPv6:(.*)|(.*))\]$/i.exec(host);
  if (literal === null) return isName(host);
  return literal[1] !== undefined
    ? isIpv6(literal[1])
    : isIpv4(literal[2] ?? "");
}
