import { rule } from '../rule.ts';
import { fromTo, said } from '../words.ts';

const isDeprecated = (status: string): boolean => status.toLowerCase() === 'deprecated';
const isRetired = (status: string): boolean => status.toLowerCase() === 'retired';

/** Row 52. */
export const statusChanged = rule({
  id: 'status-changed',
  on: 'CONTRACT',
  category: 'TERMS',
  outcomes: {
    deprecated: {
      row: 52,
      when: 'the status becomes deprecated',
      judged: 'W - W',
      say: (change) => `The contract is now deprecated (it was ${said(change.before)})`,
    },
    retired: {
      row: 52,
      when: 'the status becomes retired',
      judged: 'B - B',
      say: (change) => `The contract is now retired (it was ${said(change.before)})`,
    },
    changed: {
      row: 52,
      when: 'the status becomes another one, such as active',
      judged: 'I - -',
      say: (change) => `The status changed ${fromTo(change)}`,
    },
  },
  find: ({ base: { status: before }, candidate: { status: after } }) =>
    before === after
      ? undefined
      : {
          outcome: isRetired(after) ? 'retired' : isDeprecated(after) ? 'deprecated' : 'changed',
          at: 'status',
          before,
          after,
        },
});
