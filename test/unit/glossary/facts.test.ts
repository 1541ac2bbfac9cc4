import { expect, test } from 'vitest';
import { urn } from '../../../src/core/urn.ts';
import { termFacts, termMappingFacts } from '../../../src/glossary/facts.ts';

const [ofGrid, ofBilling] = [urn('term', 'grid', 'meter'), urn('term', 'billing', 'meter')];

test('a term belongs to the language of its context', () => {
  expect(termFacts({ context: 'grid', slug: 'meter', synonyms: ['gauge', 'gauge'] }, []).facts).toEqual([
    {
      type: 'entity',
      kind: 'term',
      id: ofGrid,
      properties: { slug: 'meter', synonyms: ['gauge'] },
      references: { context: [urn('bounded-context', 'grid')] },
    },
  ]);
});

test('a term without a context and a slug has both named', () => {
  const { problems } = termFacts({ context: '', slug: '' }, ['input']);
  expect(problems?.map(({ path }) => path)).toContainEqual(['input', 'context']);
  expect(problems?.map(({ path }) => path)).toContainEqual(['input', 'slug']);
});

test('one word of two contexts with two meanings is a polyseme', () => {
  const { id, facts } = termMappingFacts(
    { from: ofGrid, to: ofBilling, kind: 'POLYSEME_OF', description: 'the device, the contract' },
    [],
  );
  expect(id).toBe(ofGrid);
  expect(facts).toMatchObject([
    {
      type: 'link',
      relation: 'MAPPED_TO',
      from: ofGrid,
      to: ofBilling,
      properties: { kind: 'POLYSEME_OF', description: 'the device, the contract' },
    },
  ]);
  expect(termMappingFacts({ from: ofGrid, to: ofBilling }, []).facts).toMatchObject([{ properties: null }]);
});

test.each([
  ['itself', ofGrid, 'SAME_AS'],
  ['a word of its own context as a polyseme', urn('term', 'grid', 'gauge'), 'POLYSEME_OF'],
  ['something that is no term', urn('team', 'grid'), 'SAME_AS'],
] as const)('a term is not mapped to %s', (_, to, kind) => {
  const { facts, problems } = termMappingFacts({ from: ofGrid, to, kind }, []);
  expect([facts, problems?.map(({ path }) => path)]).toEqual([[], [['to']]]);
});
