import type { ContractChange } from '../change.ts';
import { customPropertyChanges } from '../custom-properties.ts';
import type { Incompatibility } from '../formats/compare-schemas.ts';
import { rule } from '../rule.ts';
import { compareDocuments, isDocumentChange } from '../schema-document.ts';
import { opening } from '../words.ts';

/** Most reasons that a change carries. */
const maxReasons = 20;

/** Row 59. Two documents of one format under the custom property `schemaDocument`, compared as registries do. */
export const schemaDocumentChanged = rule({
  id: 'schema-document-changed',
  on: 'ELEMENT',
  category: 'SCHEMA',
  outcomes: {
    readable: {
      row: 59,
      when: 'the schema document (`schemaDocument`) changes, and old and new read what the other writes',
      judged: 'I - -',
      say: (change) =>
        `${opening(change)}: its schema document changed; old and new read what the other writes`,
    },
    unreadByPresent: {
      row: 59,
      when: 'present readers of the schema document do not read new data',
      judged: 'B - -',
      say: (change) => `${opening(change)}: present readers do not read new data: ${reasonsOf(change)}`,
    },
    unreadHistory: {
      row: 59,
      when: 'the new schema document does not read old data',
      judged: 'I B B',
      say: (change) => `${opening(change)}: its new schema does not read old data: ${reasonsOf(change)}`,
    },
    unreadable: {
      row: 59,
      when: 'neither of the two schema documents reads data of the other',
      judged: 'B B B',
      say: (change) =>
        `${opening(change)}: old and new schema do not read each other's data: ${reasonsOf(change)}`,
    },
  },
  find: ({ base, candidate }) =>
    customPropertyChanges(base, candidate)
      .filter(isDocumentChange)
      .flatMap(({ at, before, after }) => {
        const compared = compareDocuments(before, after);
        if (compared === undefined) return [];
        const { backward, forward } = compared;
        const found = [...forward.incompatibilities, ...backward.incompatibilities];
        const outcome = forward.isCompatible
          ? backward.isCompatible
            ? ('readable' as const)
            : ('unreadHistory' as const)
          : backward.isCompatible
            ? ('unreadByPresent' as const)
            : ('unreadable' as const);
        return [{ outcome, at, before, after, details: { reasons: textsOf(found) } }];
      }),
});

function textsOf(found: readonly Incompatibility[]): string[] {
  const texts = found.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
  return [...new Set(texts)].slice(0, maxReasons);
}

function reasonsOf({ details }: ContractChange): string {
  const reasons = (details?.['reasons'] ?? []) as readonly string[];
  const more = reasons.length > 1 ? ` (and ${reasons.length - 1} more)` : '';
  return `${reasons[0] ?? 'nothing is said'}${more}`;
}
