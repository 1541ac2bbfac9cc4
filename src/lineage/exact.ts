import { hashText } from '../core/hash.ts';
import type { Completeness } from './model.ts';

/** An answer, whose completeness names the revision read before it, and the revision read after it. */
export interface Attempt<T> {
  readonly answer: T;
  readonly revisionAfter: number;
}

/** What {@link exact} needs to know. */
export interface ExactOptions<T> {
  readonly timeoutMs: number;
  /** Loads the answer; `deadline` is on the clock of `performance.now()`. */
  readonly load: (deadline: number) => Promise<Attempt<T>>;
  /** What two equal answers have in common, in any order; plain values. */
  readonly partsOf: (answer: T) => readonly object[];
}

const maxAttempts = 3;

/**
 * Makes an answer exact for one revision although Neo4j reads are read committed. A load during which the revision
 * stood still is exact for it. If it moved, the answer is loaded again: two loads in a row with equal content are exact
 * for the revision between them, whatever was committed elsewhere meanwhile (double collect, Afek et al., "Atomic
 * snapshots of shared memory", 1993; no assertion comes back unnoticed, because its `since` is new). If what is loaded
 * moves each time, the last load is the answer, incomplete with reason TIME_LIMIT: no quiet moment was found.
 */
export async function exact<T extends { readonly completeness: Completeness }>({
  timeoutMs,
  load,
  partsOf,
}: ExactOptions<T>): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  let before: string | undefined;
  for (let attempt = 1; ; attempt += 1) {
    const { answer, revisionAfter } = await load(deadline);
    const { completeness } = answer;
    if (completeness.revision === revisionAfter || completeness.reason === 'TIME_LIMIT') return answer;
    const content = hashOfParts(partsOf(answer));
    if (content === before) return answer;
    before = content;
    if (attempt === maxAttempts || performance.now() > deadline)
      return { ...answer, completeness: { ...completeness, complete: false, reason: 'TIME_LIMIT' } };
  }
}

function hashOfParts(parts: readonly object[]): string {
  return hashText(
    parts
      .map((part) => JSON.stringify(part))
      .sort()
      .join('\n'),
  );
}
