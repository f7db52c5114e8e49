import { isAsciiLabel, isUnicodeLabel } from "./idna.js";
import { isDomain, isEmail } from "./network.js";

/** A host name of RFC 1123, section 2.1, in which what looks like an A-label is one (RFC 5890, section 2.3.2.1). */
export function isHostname(text: unknown): boolean {
  return (
    typeof text === "string" &&
    isDomain(text) &&
    (!text.includes("--") || text.split(".").every(isAsciiLabel))
  );
}

/** A host name that may be international (RFC 5890, section 2.3.2.3). */
export function isIdnHostname(text: unknown): boolean {
  if (typeof text !== "string") return false;
  const name = text.replace(/[\u3002\uff0e\uff61]/g, ".");
  return (
    isDomain(inAscii(name)) &&
    name
      .split(".")
      .every((label) =>
        inAscii(label) === label ? isAsciiLabel(label) : isUnicodeLabel(label),
      )
  );
}

/** A mailbox that may be international (RFC 6531, section 3.3). */
export function isIdnEmail(text: unknown): boolean {
  if (typeof text !== "string") return false;
  const host = text.slice(text.lastIndexOf("@") + 1);
  return (
    !/\p{Cs}/u.test(text) &&
    isEmail(inAscii(text)) &&
    (host.startsWith("[") || isIdnHostname(host))
  );
}

/** A text with a letter for each character beyond ASCII, for what only asks of those within. */
function inAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, "a");
}
