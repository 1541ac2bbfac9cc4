import { rule } from '../rule.ts';
import { opening } from '../words.ts';

const parts = { items: 'its items', mapKey: 'its keys', mapValue: 'its values' } as const;
const partOf = (path: string): string => parts[path.split('/').at(-1) as keyof typeof parts];

/** Row 32: what an array or map holds is said or not said. Where both sides say it, every rule looks inside. */
export const elementTypeStated = rule({
  id: 'element-type-stated',
  on: 'PROPERTY',
  category: 'SCHEMA',
  outcomes: {
    stated: {
      row: 32,
      when: 'what an array or map holds is said for the first time',
      judged: 'I - W',
      say: (change) => `${opening(change)}: what ${partOf(change.path)} are is now said`,
    },
    withdrawn: {
      row: 32,
      when: 'what an array or map holds is said no more',
      judged: 'W - I',
      say: (change) => `${opening(change)}: what ${partOf(change.path)} are is said no more`,
    },
  },
  find: ({ base, candidate }) =>
    (['items', 'mapKey', 'mapValue'] as const)
      .filter((at) => (base[at] === undefined) !== (candidate[at] === undefined))
      .map((at) => ({
        outcome: base[at] === undefined ? 'stated' : 'withdrawn',
        at,
        before: base[at],
        after: candidate[at],
      })),
});
