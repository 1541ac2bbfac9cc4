import { inPrimaryKey, isSameKey, keyOf } from '../columns.ts';
import { rule } from '../rule.ts';
import { fromTo, opening, said } from '../words.ts';

/** Rows 17 and 18: the key is what one row stands for, and what consumers merge on. */
export const primaryKeyChanged = rule({
  id: 'primary-key-changed',
  on: 'OBJECT',
  category: 'SCHEMA',
  outcomes: {
    changed: {
      row: 17,
      when: 'the columns of the primary key, or their order, change',
      judged: 'B B B',
      say: (change) =>
        `${opening(change)}: its primary key changed ${fromTo(change)}, so rows stand for something else`,
    },
    removed: {
      row: 17,
      when: 'the primary key is removed',
      judged: 'B B B',
      say: (change) => `${opening(change)} has no primary key any more (it was ${said(change.before)})`,
    },
    added: {
      row: 18,
      when: 'a primary key is added',
      judged: 'W W B',
      say: (change) => `${opening(change)} now has the primary key ${said(change.after)}`,
    },
  },
  find: ({ base, candidate }) => {
    if (isSameKey(base, candidate, inPrimaryKey)) return undefined;
    const [before, after] = [keyOf(base, inPrimaryKey), keyOf(candidate, inPrimaryKey)];
    return {
      outcome: before.length === 0 ? 'added' : after.length === 0 ? 'removed' : 'changed',
      at: 'primaryKey',
      ...(before.length === 0 ? {} : { before }),
      ...(after.length === 0 ? {} : { after }),
    };
  },
});
