/** The clock of something that nobody ever said: older than every instant. */
export const never = '';

/** When something was said to be true. */
export interface Saying {
  /** Canonical instant. */
  readonly time: string;
  /** The speaker named it. What only arrived now may be coalesced, see {@link isWorthTouching}. */
  readonly isExplicit: boolean;
  /** Who says it, as {@link PatchItem.speaker}. */
  readonly speaker?: string | undefined;
  /** The speaker, where it is a document that covers what it says. */
  readonly document?: string | undefined;
}

/** A later word that says the same moves the clock at once when it names its time, else once an hour. */
export function isWorthTouching(known: string, saying: Saying): boolean {
  if (saying.time <= known) return false;
  if (saying.isExplicit || known === never) return true;
  return !isSameHour(known, saying.time) && Date.parse(saying.time) - Date.parse(known) > 3_600_000;
}

/** Told by their texts: most words that come again come soon, and parsing instants with nanoseconds is slow. */
function isSameHour(a: string, b: string): boolean {
  return a.slice(0, 13) === b.slice(0, 13);
}
