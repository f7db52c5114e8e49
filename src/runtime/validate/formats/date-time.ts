// The grammar of RFC 3339, section 5.6, with the calendar in it: a date is one
// that exists. Places are written out, as counters cost time.
const everyMonth = "(?:0[1-9]|1[0-2])-(?:0[1-9]|1\\d|2[0-8])";
const longMonths = "(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31";
const leapYear =
  "(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
const fullDate = `(?:\\d\\d\\d\\d-(?:${everyMonth}|${longMonths})|${leapYear}-02-29)`;
const partialTime = "(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?";
const timeOffset = "(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)";
const datePattern = /* @__PURE__ */ new RegExp(`^${fullDate}$`);
const timePattern = /* @__PURE__ */ new RegExp(`^${partialTime}${timeOffset}$`);
const dateTimePattern = /* @__PURE__ */ new RegExp(
  `^${fullDate}[Tt]${partialTime}${timeOffset}$`,
);
const localTimePattern = /* @__PURE__ */ new RegExp(`^${partialTime}$`);
const localDateTimePattern = /* @__PURE__ */ new RegExp(
  `^${fullDate}[Tt]${partialTime}$`,
);
const leapSecond = /(\d\d):(\d\d):60[^+-]*(?:([+-])(\d\d):(\d\d))?$/;
const durationPattern =
  /^P(?!$)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?=\d)(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)?)?)$/;

/** `full-date` of RFC 3339, section 5.6: a day that exists. */
export function isDate(text: unknown): boolean {
  return typeof text === "string" && datePattern.test(text);
}

/** `full-time` of RFC 3339, section 5.6; second 60 only at the end of a day in UTC. */
export function isTime(text: unknown): boolean {
  return (
    typeof text === "string" &&
    (timePattern.test(text) || timePattern.test(withoutLeapSecond(text)))
  );
}

/** `date-time` of RFC 3339, section 5.6. */
export function isDateTime(text: unknown): boolean {
  return (
    typeof text === "string" &&
    (dateTimePattern.test(text) ||
      dateTimePattern.test(withoutLeapSecond(text)))
  );
}

/** `partial-time` of RFC 3339, section 5.6: without an offset, which is taken for UTC's. */
export function isLocalTime(text: unknown): boolean {
  return (
    typeof text === "string" &&
    (localTimePattern.test(text) ||
      localTimePattern.test(withoutLeapSecond(text)))
  );
}

/** `date-time` of RFC 3339, section 5.6, without its offset. */
export function isLocalDateTime(text: unknown): boolean {
  return (
    typeof text === "string" &&
    (localDateTimePattern.test(text) ||
      localDateTimePattern.test(withoutLeapSecond(text)))
  );
}

/** What ends in a second 60 that exists, one second earlier; anything else as it is. */
function withoutLeapSecond(text: string): string {
  const found = leapSecond.exec(text);
  if (found === null) return text;
  const [, hour, minute, sign, hours = 0, minutes = 0] = found;
  const shift = Number(hours) * 60 + Number(minutes);
  const local = Number(hour) * 60 + Number(minute);
  const utc = local - (sign === "-" ? -shift : shift);
  return (utc + 1_440) % 1_440 === 1_439 ? text.replace(":60", ":59") : text;
}

/** `duration` of RFC 3339, appendix A. */
export function isDuration(text: unknown): boolean {
  return typeof text === "string" && durationPattern.test(text);
}
