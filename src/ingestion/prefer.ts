/** Longest time that a request may wait, in seconds: clients and proxies hang up after that. */
const longestWait = 20;

/**
 * The seconds of `Prefer: wait=N` (RFC 7240), 20 at most; undefined without it. Other preferences, and what is no number,
 * are left aside, as the RFC wants.
 */
export function preferredWait(header: string | readonly string[] | undefined): number | undefined {
  const text = typeof header === 'string' ? header : header?.join(',');
  for (const preference of text?.split(/[,;]/) ?? []) {
    const seconds = /^\s*wait\s*=\s*"?(\d{1,6})"?\s*$/i.exec(preference)?.[1];
    if (seconds !== undefined) return Math.min(Number(seconds), longestWait);
  }
  return undefined;
}
