/** How far ahead of the server's clock an event may be, in milliseconds: clocks differ, but not by more. */
const toleranceMs = 5 * 60_000;

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(?:([Zz])|([+-])(\d{2}):?(\d{2})?)?(?:\[[\w/+\-:]+\])?$/;

/**
 * Reads an instant as producers write it: ISO 8601 with `T` or a blank, with or without seconds, up to nine
 * fraction digits, `Z`, an offset (`+02:00`, `+0200`, `+02`) or none, which means UTC. A zone id after it, as
 * Java's ZonedDateTime prints, is ignored.
 *
 * @returns the instant in UTC as `YYYY-MM-DDTHH:MM:SS.nnnnnnnnnZ`, which sorts as text, or undefined when the
 *   text is no instant between the years 0001 and 9999.
 */
export function parseInstant(text: string): string | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as Six;
  const [offsetHour, offsetMinute] = [Number(match[10] ?? 0), Number(match[11] ?? 0)];
  // RFC 3339 allows a leap second, which is the first one of the next minute to everybody else.
  const isTime = hour < 24 && minute < 60 && (second < 60 || (second === 60 && minute === 59));
  if (!isTime || offsetHour > 18 || offsetMinute > 59) return undefined;
  const local = new Date(0);
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  local.setUTCFullYear(year, month - 1, day);
  if (local.getUTCMonth() !== month - 1 || local.getUTCDate() !== day) return undefined;
  local.setUTCHours(hour, minute, second);
  const offset = (offsetHour * 60 + offsetMinute) * (match[9] === '-' ? -1 : 1);
  const utc = new Date(local.getTime() - offset * 60_000);
  if (utc.getUTCFullYear() < 1 || utc.getUTCFullYear() > 9999) return undefined;
  return `${utc.toISOString().slice(0, 19)}.${(match[7] ?? '').padEnd(9, '0')}Z`;
}

type Six = [number, number, number, number, number, number];

/** The canonical instant of a date of the years 0001 to 9999. */
export function instantOf(date: Date): string {
  return `${date.toISOString().slice(0, 23)}000000Z`;
}

/** The canonical instant a nanosecond before another one. */
export function justBefore(instant: string): string {
  const fraction = Number(instant.slice(20, 29));
  if (fraction > 0) return `${instant.slice(0, 20)}${String(fraction - 1).padStart(9, '0')}Z`;
  return `${new Date(Date.parse(instant) - 1_000).toISOString().slice(0, 20)}999999999Z`;
}

/** Whether a canonical instant is more than five minutes after `now`: somebody's clock is wrong. */
export function isTooFarAhead(instant: string, now: Date): boolean {
  return instant > instantOf(new Date(now.getTime() + toleranceMs));
}

/** The day of a time in UTC, as `2026-11-28`. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
