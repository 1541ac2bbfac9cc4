/**
 * Instants of arrival, canonical, each greater than the one before: milliseconds of the clock, and a count in the
 * nanoseconds for what arrives within one of them. A clock that is set back does not show.
 *
 * @param now the present time in milliseconds
 */
export function createArrivalClock(now: () => number): () => string {
  let last = 0;
  let count = 0;
  return () => {
    const time = now();
    if (time > last) [last, count] = [time, 0];
    else if ((count += 1) > 999_999) [last, count] = [last + 1, 0];
    return `${new Date(last).toISOString().slice(0, 23)}${String(count).padStart(6, '0')}Z`;
  };
}
