import { rule } from '../rule.ts';
import { isSame, isSameSet } from '../same.ts';
import { happened, opening } from '../words.ts';

/** Row 37, of objects and properties. */
export const described = rule({
  id: 'described',
  on: 'ELEMENT',
  category: 'TERMS',
  outcomes: {
    changed: {
      row: 37,
      when: 'business name, descriptions, synonyms, examples, tags, context or bound dataset of an object or property change',
      judged: 'I - -',
      say: (change) =>
        `${opening(change)}: ${words[change.path.split('/').at(-1) ?? ''] ?? 'a text'} ${happened(change)}`,
    },
  },
  find: ({ base, candidate }) => {
    const [of, other] = [base, candidate] as unknown as readonly { readonly [member: string]: unknown }[];
    const found = ['businessName', 'description', 'transformDescription', 'synonyms', 'context', 'dataset']
      .filter((member) => !isSame(of?.[member], other?.[member]))
      .map((at) => ({ outcome: 'changed' as const, at, before: of?.[at], after: other?.[at] }));
    const lists = [
      ['tags', base.tags, candidate.tags] as const,
      ['examples', examplesOf(base), examplesOf(candidate)] as const,
    ]
      .filter(([at, before, after]) => !(at === 'tags' ? isSameSet : isSame)(before, after))
      .map(([at, before, after]) => ({
        outcome: 'changed' as const,
        at,
        ...(before.length === 0 ? {} : { before }),
        ...(after.length === 0 ? {} : { after }),
      }));
    return [...found, ...lists];
  },
});

const examplesOf = (element: object): readonly unknown[] =>
  'examples' in element ? (element.examples as readonly unknown[]) : [];

const words: { readonly [member: string]: string } = {
  businessName: 'its business name',
  description: 'its description',
  transformDescription: 'how its transformation is described',
  synonyms: 'its list of synonyms',
  context: 'its context for machines',
  dataset: 'the dataset that the document binds it to',
  tags: 'its list of tags',
  examples: 'its list of examples',
};
