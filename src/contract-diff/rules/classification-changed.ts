import { rule } from '../rule.ts';
import { fromTo, happened, opening, said } from '../words.ts';

/** Usual words by how much they protect; words of one house are not in it, and then nothing is said about up or down. */
const levels: { readonly [word: string]: number } = {
  public: 0,
  open: 0,
  internal: 1,
  private: 2,
  confidential: 2,
  sensitive: 3,
  restricted: 3,
  'highly confidential': 4,
  secret: 4,
  'top secret': 5,
};

/** Row 33: access may be lost, or needs another approval. */
export const classificationChanged = rule({
  id: 'classification-changed',
  on: 'PROPERTY',
  category: 'GOVERNANCE',
  outcomes: {
    raised: {
      row: 33,
      when: 'the classification is raised, or set for the first time',
      judged: 'W - W',
      say: (change) =>
        `${opening(change)}: its classification ${happened(change)}, which is stricter; access may need approval anew`,
    },
    lowered: {
      row: 33,
      when: 'the classification is lowered',
      judged: 'W - W',
      say: (change) =>
        `${opening(change)}: its classification changed ${fromTo(change)}, which protects less`,
    },
    changed: {
      row: 33,
      when: 'the classification changes between words whose order is not known',
      judged: 'W - W',
      say: (change) => `${opening(change)}: its classification changed ${fromTo(change)}`,
    },
    removed: {
      row: 33,
      when: 'the classification is removed',
      judged: 'B - W',
      say: (change) =>
        `${opening(change)} is classified no more (it was ${said(change.before)}): nothing says how to protect it`,
    },
  },
  find: ({ base: { classification: before }, candidate: { classification: after } }) =>
    before === after ? undefined : { outcome: outcomeOf(before, after), at: 'classification', before, after },
});

function outcomeOf(before: string | undefined, after: string | undefined) {
  if (before === undefined) return 'raised';
  if (after === undefined) return 'removed';
  const [from, to] = [levels[before.toLowerCase()], levels[after.toLowerCase()]];
  if (from === undefined || to === undefined || from === to) return 'changed';
  return from < to ? 'raised' : 'lowered';
}
