import { describe, expect, test } from 'vitest';
import { fieldOf, urn } from '../../../src/core/urn.ts';
import type { FlowInput, LineageAssertInput } from '../../../src/generated/schema.ts';
import { lineageFacts, lineageWithdrawalFacts } from '../../../src/lineage/facts.ts';

const [readings, bills] = [urn('dataset', 'db', 'readings'), urn('dataset', 'db', 'bills')];
const port = urn('output-port', 'meters', 'daily', '1');

const read = (parts: Partial<LineageAssertInput>) =>
  lineageFacts({ slice: 's', flows: [], ...parts }, ['input'], 'person:ada');
const flow = (parts: Partial<FlowInput>): FlowInput => ({ from: readings, to: bills, ...parts });

describe('a slice of lineage', () => {
  test('is of its source, and brings the datasets, fields and job that it names', () => {
    const { facts, problems } = read({
      job: { namespace: 'nightly', name: 'settle' },
      kind: 'OBSERVED',
      flows: [
        flow({
          fields: [
            { from: 'value', to: 'amount', subtype: 'SUM' },
            { from: 'meter', influence: 'INDIRECT' },
          ],
        }),
      ],
    });
    const job = urn('job', 'nightly', 'settle');
    expect(problems).toEqual([]);
    expect(facts.flatMap((fact) => (fact.type === 'entity' ? [[fact.id, fact.isMention]] : []))).toEqual(
      [
        job,
        readings,
        bills,
        fieldOf(readings, 'value'),
        fieldOf(bills, 'amount'),
        fieldOf(readings, 'meter'),
      ].map((id) => [id, true]),
    );
    expect(facts.at(-1)).toEqual({
      type: 'slice',
      slice: 'person:ada:s',
      kind: 'OBSERVED',
      job,
      flows: [{ from: readings, to: bills, resolved: true, grade: 'VALUES_AND_INFLUENCE' }],
      derivations: [
        {
          from: fieldOf(readings, 'value'),
          to: fieldOf(bills, 'amount'),
          influence: 'DIRECT',
          subtype: 'SUM',
        },
        { from: fieldOf(readings, 'meter'), to: bills, influence: 'INDIRECT' },
      ],
      reads: [readings],
      writes: [bills],
    });
  });

  test('without fields is coarse, and without a job nobody reads or writes', () => {
    expect(read({ flows: [flow({}), flow({ to: port })] }).facts.at(-1)).toMatchObject({
      kind: 'DECLARED',
      flows: [
        { from: readings, to: bills, resolved: false },
        { from: readings, to: port, resolved: false },
      ],
      derivations: [],
      reads: [],
      writes: [],
    });
  });

  test('has all its problems named at once', () => {
    const { facts, problems } = read({
      slice: '',
      kind: 'INFERRED',
      flows: [
        flow({ from: urn('team', 'grid'), to: 'nothing' }),
        flow({ to: port, fields: [{ from: 'a', to: 'b' }] }),
        flow({
          fields: [
            { from: '', to: 'b' },
            { from: 'a', influence: 'DIRECT' },
          ],
        }),
      ],
    });
    expect(facts).toEqual([]);
    expect(problems?.map(({ path }) => path.slice(1))).toEqual([
      ['slice'],
      ['kind'],
      ['flows', 0, 'from'],
      ['flows', 0, 'to'],
      ['flows', 1, 'fields', 0, 'to'],
      ['flows', 2, 'fields', 0, 'from'],
      ['flows', 2, 'fields', 1, 'influence'],
    ]);
  });
});

test('a withdrawal is the same slice of the same source with nothing in it', () => {
  expect(lineageWithdrawalFacts({ slice: 's' }, [], 'person:ada').facts).toEqual([
    {
      type: 'slice',
      slice: 'person:ada:s',
      kind: 'DECLARED',
      flows: [],
      derivations: [],
      reads: [],
      writes: [],
    },
  ]);
});
