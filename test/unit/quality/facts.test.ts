import { expect, test } from 'vitest';
import { urn } from '../../../src/core/urn.ts';
import { qualityCheckFacts } from '../../../src/quality/facts.ts';

const dataset = { namespace: 'postgres://db:5432', name: 'shop.public.orders' };
const check = { dataset, name: 'not_null(id)', field: 'id', engine: 'dbt' };

test('a check with a result is true as of the time at which it ran', () => {
  const result = { outcome: 'FAILED', at: '2026-01-02T07:00:00+01:00', failures: 3 } as const;
  const { id, eventTime, facts, problems } = qualityCheckFacts({ ...check, result }, []);
  expect(problems).toEqual([]);
  expect(id).toBe(urn('quality-check', dataset.namespace, dataset.name, 'not_null(id)'));
  expect(eventTime).toBe('2026-01-02T06:00:00.000000000Z');
  expect(facts).toMatchObject([
    { kind: 'dataset', isMention: true },
    { kind: 'field', isMention: true },
    {
      kind: 'quality-check',
      properties: {
        outcome: 'FAILED',
        lastResult: '{"outcome":"FAILED","at":"2026-01-02T06:00:00.000000000Z","failures":3}',
      },
      references: {
        dataset: [urn('dataset', dataset.namespace, dataset.name)],
        field: [urn('field', dataset.namespace, dataset.name, 'id')],
      },
    },
  ]);
});

test('a definition alone says nothing of results and has no time of its own', () => {
  const { eventTime, facts } = qualityCheckFacts(check, []);
  expect(eventTime).toBeUndefined();
  expect(facts.at(-1)).toMatchObject({ properties: { name: 'not_null(id)', engine: 'dbt' } });
  expect(JSON.stringify(facts)).not.toContain('outcome');
});

test('all that is wrong with a check is told at once', () => {
  const result = { outcome: 'PASSED', at: 'yesterday' } as const;
  const { problems, facts } = qualityCheckFacts({ ...check, name: '', field: '', result }, ['items', 3]);
  expect(facts).toEqual([]);
  expect(problems?.map(({ path }) => path.join('.'))).toEqual(['items.3.name', 'items.3.result.at']);
  expect(problems?.at(-1)?.message).toContain('yesterday');
});
