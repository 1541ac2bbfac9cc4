import { rule } from '../rule.ts';
import { fromTo } from '../words.ts';

/** Row 58. Whether the step is large enough is asked by `checkVersion`. */
export const versionChanged = rule({
  id: 'version-changed',
  on: 'CONTRACT',
  category: 'IDENTITY',
  outcomes: {
    changed: {
      row: 58,
      when: "the contract's version changes",
      judged: 'I - -',
      say: (change) => `The version changed ${fromTo(change)}`,
    },
  },
  find: ({ base, candidate }) =>
    base.version === candidate.version
      ? undefined
      : { outcome: 'changed', at: 'version', before: base.version, after: candidate.version },
});
