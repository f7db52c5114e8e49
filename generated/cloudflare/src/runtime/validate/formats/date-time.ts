const datePattern = /^(\d{4})-(\d\d)-(\d\d)$/;
const timePattern =
  /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/;
const durationPattern =
  /^P(?!$)(?:\d+W|(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)?(?:T(?=\d)(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)?)?)$/;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `full-date` of RFC 3339, section 5.6: a day that exists. */
export function isDate(text: string): boolean {
  const found = datePattern.exec(text);
  if (found === null) return false;
  const month = Number(found[2]);
  const day = Number(found[3]);
  if (month < 1 || month > 12 || day < 1) return false;
  if (month === 2 && day === 29) return isLeapYear(Number(found[1]));
  return day <= (daysOfMonth[month - 1] ?? 0);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** `full-time` of RFC 3339, section 5.6; second 60 only at the end of a day in UTC. */
export function isTime(text: string): boolean {
  const found = timePattern.exec(text);
  if (found === null) return false;
  const hour = Number(found[1]);
  const minute = Number(found[2]);
  const second = Number(found[3]);
  const offsetHour = Number(found[5] ?? 0);
  const offsetMinute = Number(found[6] ?? 0);
  if (hour > 23 || minute > 59 || second > 60) return false;
  if (offsetHour > 23 || offsetMinute > 59) return false;
  if (second < 60) return true;
  const offset = (offsetHour * 60 + offsetMinute) * (found[4] === "-" ? -1 : 1);
  const utc = (hour * 60 + minute - offset + 2 * 1_440) % 1_440;
  return utc === 1_439;
}

/** `date-time` of RFC 3339, section 5.6. */
export function isDateTime(text: string): boolean {
  const at = text[10];
  return (
    (at === "T" || at === "t") &&
    isDate(text.slice(0, 10)) &&
    isTime(text.slice(11))
  );
}

/** `duration` of RFC 3339, appendix A. */
export function isDuration(text: string): boolean {
  return durationPattern.test(text);
}
