import type { ContractStatus } from '../generated/schema.ts';

/** What the statuses of documents mean for the life of a version; the first word of each is the one that is written. */
const words: { readonly [status in ContractStatus]: readonly string[] } = {
  DRAFT: ['draft', 'proposed', 'in development', 'development'],
  EARLY_ACCESS: ['early access', 'preview', 'beta'],
  LIVE: ['active', 'current', 'production', 'live'],
  DEPRECATED: ['deprecated'],
  RETIRED: ['retired'],
};

/** All words that are understood. */
export const statusWords: readonly string[] = Object.values(words).flat();

/** The state that a document's own word means. */
export function statusOfWord(word: string): ContractStatus | undefined {
  const plain = word.trim().toLowerCase().replaceAll('_', ' ');
  const entry = Object.entries(words).find(([, known]) => known.includes(plain));
  return entry?.[0] as ContractStatus | undefined;
}

/** The word for a state: the document's own where it means it. */
export function wordOfStatus(status: ContractStatus, own: string): string {
  return statusOfWord(own) === status ? own : (words[status][0] ?? own);
}
