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
    typeof text === "string" && timePattern.test(text) && isMoment(text, 0)
  );
}

/** `date-time` of RFC 3339, section 5.6. */
export function isDateTime(text: unknown): boolean {
  return (
    typeof text === "string" &&
    dateTimePattern.test(text) &&
    isInMonth(text) &&
    isMoment(text, 11)
  );
}

/** `partial-time` of RFC 3339, section 5.6: without an offset, which is taken for UTC's. */
export function isLocalTime(text: unknown): boolean {
  return (
    typeof text === "string" && localTimePattern.test(text) && isMoment(text, 0)
  );
}

/** `date-time` of RFC 3339, section 5.6, without its offset. */
export function isLocalDateTime(text: unknown): boolean {
  return (
    typeof text === "string" &&
    localDateTimePattern.test(text) &&
    isInMonth(text) &&
    isMoment(text, 11)
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

/** Whether a time that starts at a place has its second: 60 only at the end of a day in UTC. */
function isMoment(text: string, start: number): boolean {
  if (text.charCodeAt(start + 6) !== six) return true;
  const offset = text.length - 6;
  const sign = text[offset];
  const isShifted = sign === "+" || sign === "-";
  const shift = isShifted ? minutes(text, offset + 1) : 0;
  const local = minutes(text, start);
  const utc = sign === "+" ? local - shift : local + shift;
  return (utc + 1_440) % 1_440 === 1_439;
}

const six = 54;

/** The minutes of a clock with two digits for the hours and two for the minutes. */
function minutes(text: string, at: number): number {
  return 60 * digits(text, at) + digits(text, at + 3);
}

/** The number that two digits of a text are. */
function digits(text: string, at: number): number {
  return 10 * text.charCodeAt(at) + text.charCodeAt(at + 1) - 528;
}

/** `duration` of RFC 3339, appendix A. */
export function isDuration(text: unknown): boolean {
  return typeof text === "string" && durationPattern.test(text);
}
