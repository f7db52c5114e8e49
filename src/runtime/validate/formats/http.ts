import { isDate } from "./date-time.js";

const months = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";
const clock = "(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)";
const shortDay = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
const longDay = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const fixedPattern = /* @__PURE__ */ new RegExp(
  `^${shortDay}, (\\d\\d) (${months}) (\\d{4}) ${clock} GMT$`,
);
const oldPattern = /* @__PURE__ */ new RegExp(
  `^${longDay}, (\\d\\d)-(${months})-(\\d\\d) ${clock} GMT$`,
);
const ascPattern = /* @__PURE__ */ new RegExp(
  `^${shortDay} (${months}) ([ \\d]\\d) ${clock} (\\d{4})$`,
);

/** `IMF-fixdate` of RFC 9110, section 5.6.7: a day that exists. */
export function isImfFixdate(text: unknown): boolean {
  if (typeof text !== "string") return false;
  const [, day = "", month = "", year = ""] = fixedPattern.exec(text) ?? [];
  return isDay(year, month, day);
}

/** `HTTP-date` of RFC 9110, section 5.6.7, in any of its three forms. */
export function isHttpDate(text: unknown): boolean {
  if (typeof text !== "string") return false;
  if (isImfFixdate(text)) return true;
  const old = oldPattern.exec(text);
  // Which century is meant depends on when it is read.
  if (old) return isDay(`20${old[3]}`, old[2] ?? "", old[1] ?? "");
  const [, month = "", day = "", year = ""] = ascPattern.exec(text) ?? [];
  return isDay(year, month, day.replace(" ", "0"));
}

function isDay(year: string, month: string, day: string): boolean {
  const number = months.split("|").indexOf(month) + 1;
  return isDate(`${year}-${String(number).padStart(2, "0")}-${day}`);
}

const token = "[\\w!#$%&'*+.^`|~-]+";
const quoted = '"(?:[\\t !#-[\\]-~\\x80-\\xff]|\\\\[\\t -~\\x80-\\xff])*"';
const mediaRangePattern = /* @__PURE__ */ new RegExp(
  `^(?:\\*/\\*|${token}/${token})(?:[ \\t]*;[ \\t]*(?:${token}=(?:${token}|${quoted}))?)*$`,
);

/** `media-range` of RFC 9110, section 12.5.1. */
export function isMediaRange(text: unknown): boolean {
  return typeof text === "string" && mediaRangePattern.test(text);
}

/** A boolean of structured fields (RFC 9651, section 3.3.6). */
export function isFieldBoolean(text: unknown): boolean {
  return text === "?0" || text === "?1";
}

/** A byte sequence of structured fields (RFC 9651, section 3.3.5). */
export function isFieldBinary(text: unknown): boolean {
  return typeof text === "string" && /^:[A-Za-z\d+/=]*:$/.test(text);
}

/** A string of structured fields (RFC 9651, section 3.3.3). */
export function isFieldString(text: unknown): boolean {
  return typeof text === "string" && /^"(?:[ !#-[\]-~]|\\["\\])*"$/.test(text);
}

/** A token of structured fields (RFC 9651, section 3.3.4). */
export function isFieldToken(text: unknown): boolean {
  return (
    typeof text === "string" && /^[A-Za-z*][\w!#$%&'*+.^`|~:/-]*$/.test(text)
  );
}
