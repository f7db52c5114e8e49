// The grammar of RFC 3339, section 5.6, but for what depends on the calendar.
const fullDate = "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
const partialTime = "(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?";
const timeOffset = "(?:[Zz]|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)";
const datePattern = /* @__PURE__ */ new RegExp(`^${fullDate}$`);
const timePattern = /* @__PURE__ */ new RegExp(`^${partialTime}${timeOffset}$`);
const dateTimePattern = /* @__PURE__ */ new RegExp(
  `^${fullDate}[Tt]${partialTime}${timeOffset}$`,
);
const durationPattern =
  /^P(?!$)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?=\d)(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)?)?)$/;

/** `full-date` of RFC 3339, section 5.6: a day that exists. */
export function isDate(text: string): boolean {
  return datePattern.test(text) && existsInMonth(text);
}

/** `full-time` of RFC 3339, section 5.6; second 60 only at the end of a day in UTC. */
export function isTime(text: string): boolean {
  return timePattern.test(text) && isUsualSecond(text, 0);
}

/** `date-time` of RFC 3339, section 5.6. */
export function isDateTime(text: string): boolean {
  return (
    dateTimePattern.test(text) && existsInMonth(text) && isUsualSecond(text, 11)
  );
}

/** Days up to the 28th exist in every month. */
function existsInMonth(date: string): boolean {
  const day = Number(date.slice(8, 10));
  if (day <= 28) return true;
  const month = Number(date.slice(5, 7));
  if (month !== 2) return day <= 30 || ![4, 6, 9, 11].includes(month);
  return day === 29 && isLeapYear(Number(date.slice(0, 4)));
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether the time that starts at a place is no leap second, or one where they are. */
function isUsualSecond(text: string, at: number): boolean {
  if (text[at + 6] !== "6") return true;
  const found = /([+-])(\d\d):(\d\d)$/.exec(text);
  const [, sign, hours = 0, minutes = 0] = found ?? [];
  const shift = Number(hours) * 60 + Number(minutes);
  const local =
    Number(text.slice(at, at + 2)) * 60 + Number(text.slice(at + 3, at + 5));
  const utc = local - (sign === "-" ? -shift : shift);
  return (utc + 1_440) % 1_440 === 1_439;
}

/** `duration` of RFC 3339, appendix A. */
export function isDuration(text: string): boolean {
  return durationPattern.test(text);
}
