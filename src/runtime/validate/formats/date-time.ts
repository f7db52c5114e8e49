// The grammar of RFC 3339, section 5.6, without what depends on other places:
// which months have a day 29 to 31, and when there is a second 60. Places are
// written out, as counters cost time, and what a number may not be stands before
// it, as each alternative costs time until a pattern is compiled.
const month = "(?!00|1[3-9])[01]\\d";
const hour = "(?!2[4-9])[0-2]\\d";
const fullDate = `\\d\\d\\d\\d-${month}-(?!00|3[2-9])[0-3]\\d`;
const partialTime = `${hour}:[0-5]\\d:(?!6[1-9])[0-6]\\d(?:\\.\\d+)?`;
const timeOffset = `(?:[Zz]|[+-]${hour}:[0-5]\\d)`;
const datePattern = /* @__PURE__ */ new RegExp(`^${fullDate}$`);
const timePattern = /* @__PURE__ */ new RegExp(`^${partialTime}${timeOffset}$`);
const dateTimePattern = /* @__PURE__ */ new RegExp(
  `^${fullDate}[Tt]${partialTime}${timeOffset}$`,
);
const localTimePattern = /* @__PURE__ */ new RegExp(`^${partialTime}$`);
const localDateTimePattern = /* @__PURE__ */ new RegExp(
  `^${fullDate}[Tt]${partialTime}$`,
);
const durationPattern =
  /^P(?!$)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?=\d)(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)?)?)$/;

/** `full-date` of RFC 3339, section 5.6: a day that exists. */
export function isDate(text: unknown): boolean {
  return typeof text === "string" && datePattern.test(text) && isInMonth(text);
}

/** `full-time` of RFC 3339, section 5.6; second 60 only at the end of a day in UTC. */
export function isTime(text: unknown): boolean {
  return (
    typeof text === "string" &&
    timePattern.test(text) &&
    (text[6] !== "6" || isLeapSecond(`1970-01-01T${text}`))
  );
}

/** `date-time` of RFC 3339, section 5.6. */
export function isDateTime(text: unknown): boolean {
  return (
    typeof text === "string" &&
    dateTimePattern.test(text) &&
    isInMonth(text) &&
    (text[17] !== "6" || isLeapSecond(text))
  );
}

/** `partial-time` of RFC 3339, section 5.6: without an offset, which is taken for UTC's. */
export function isLocalTime(text: unknown): boolean {
  return (
    typeof text === "string" &&
    localTimePattern.test(text) &&
    (text[6] !== "6" || isLeapSecond(`1970-01-01T${text}Z`))
  );
}

/** `date-time` of RFC 3339, section 5.6, without its offset. */
export function isLocalDateTime(text: unknown): boolean {
  return (
    typeof text === "string" &&
    localDateTimePattern.test(text) &&
    isInMonth(text) &&
    (text[17] !== "6" || isLeapSecond(`${text}Z`))
  );
}

/** Whether the month that a date begins with has the day. */
function isInMonth(text: string): boolean {
  const day = digits(text, 8);
  if (day < 29) return true;
  const number = digits(text, 5);
  // Odd months are the long ones up to July, even ones from August on.
  if (number !== 2) return day < 31 || (number + (number >> 3)) % 2 === 1;
  // Of the last years of centuries, the digits before count.
  return day === 29 && (digits(text, 2) || digits(text, 0)) % 4 === 0;
}

/** Whether a moment with second 60 ends a day in UTC: otherwise the second before is its last. */
function isLeapSecond(moment: string): boolean {
  const usual = moment.toUpperCase().replace(/:60(?:\.\d+)?/, ":59");
  return (Date.parse(usual) / 1000 + 1) % 86_400 === 0;
}

/** The number that two digits of a text are. */
function digits(text: string, at: number): number {
  return 10 * text.charCodeAt(at) + text.charCodeAt(at + 1) - 528;
}

/** `duration` of RFC 3339, appendix A. */
export function isDuration(text: unknown): boolean {
  return typeof text === "string" && durationPattern.test(text);
}
