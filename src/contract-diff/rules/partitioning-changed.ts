import { inPartitioning, isSameKey, keyOf } from '../columns.ts';
import { rule } from '../rule.ts';
import { happened, opening } from '../words.ts';

/** Row 20, second half. */
export const partitioningChanged = rule({
  id: 'partitioning-changed',
  on: 'OBJECT',
  category: 'SCHEMA',
  outcomes: {
    changed: {
      row: 20,
      when: 'the partitioning is added, removed, or of other columns or another order',
      judged: 'W W W',
      say: (change) => `${opening(change)}: its partitioning ${happened(change)}, which moves cost`,
    },
  },
  find: ({ base, candidate }) => {
    if (isSameKey(base, candidate, inPartitioning)) return undefined;
    const [before, after] = [keyOf(base, inPartitioning), keyOf(candidate, inPartitioning)];
    return {
      outcome: 'changed',
      at: 'partitionKey',
      ...(before.length === 0 ? {} : { before }),
      ...(after.length === 0 ? {} : { after }),
    };
  },
});
