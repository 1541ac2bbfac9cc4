import { describe, expect, test } from 'vitest';
import { urn } from '../../../src/core/urn.ts';
import { factsOf, outputWith, pathsOf } from './read-event.ts';

const settlement = urn('dataset', 'db', 'settlement');
const bills = urn('dataset', 'hive://lake:9083', 'sales.bills');
const identifier = { namespace: 'HIVE://Lake:9083/', name: 'sales.bills', type: 'TABLE' };

function lifecycle(change: string, members: object = {}): object {
  return { lifecycleStateChange: { lifecycleStateChange: change, ...members } };
}

function toldOf(event: unknown): unknown {
  const value = factsOf(event, 'entity').find(({ id }) => id === settlement)?.properties['lifecycle'];
  return value === undefined ? undefined : JSON.parse(String(value));
}

describe('the symlinks facet', () => {
  test('makes all that it lists one with the dataset', () => {
    const event = outputWith({
      symlinks: { identifiers: [identifier, { ...identifier, type: 'LOCATION' }] },
    });
    expect(factsOf(event, 'names')).toEqual([{ type: 'names', ids: [settlement, bills] }]);
  });

  test('that lists nothing else says nothing', () => {
    for (const symlinks of [
      { identifiers: [] },
      { identifiers: [{ namespace: 'db', name: 'settlement' }] },
      { _deleted: true },
    ])
      expect(factsOf(outputWith({ symlinks }), 'names')).toEqual([]);
  });

  test('of another shape is refused', () => {
    expect(pathsOf(outputWith({ symlinks: { identifiers: [{ name: 'x' }, 'y'] } }))).toEqual([
      'outputs.0.facets.symlinks.identifiers.0.namespace',
      'outputs.0.facets.symlinks.identifiers.1',
    ]);
  });
});

describe('the lifecycleStateChange facet', () => {
  const at = '2026-03-02T04:00:00.000000000Z';

  test.each(['ALTER', 'CREATE', 'OVERWRITE', 'TRUNCATE'])('%s is recorded', (change) => {
    const event = outputWith(lifecycle(change.toLowerCase()));
    expect(toldOf(event)).toEqual({ change, at });
    expect([...factsOf(event, 'retire'), ...factsOf(event, 'names')]).toEqual([]);
  });

  test('DROP retires', () => {
    expect(factsOf(outputWith(lifecycle('DROP')), 'retire')).toEqual([{ type: 'retire', id: settlement }]);
  });

  test('RENAME makes the former name one with the new one, and says which came first', () => {
    const event = outputWith(
      lifecycle('RENAME', { previousIdentifier: { namespace: 'hive://lake:9083', name: 'sales.bills' } }),
    );
    expect(factsOf(event, 'names')).toEqual([{ type: 'names', ids: [bills, settlement], former: bills }]);
    expect(toldOf(event)).toEqual({
      change: 'RENAME',
      at,
      previous: { namespace: 'hive://lake:9083', name: 'sales.bills' },
    });
  });

  test('RENAME without a former name, or from itself, is recorded only', () => {
    for (const previousIdentifier of [undefined, { namespace: 'db', name: 'settlement' }])
      expect(factsOf(outputWith(lifecycle('RENAME', { previousIdentifier })), 'names')).toEqual([]);
  });

  test.each(['START', 'FAIL', 'ABORT'])('of a run that says %s has not happened', (eventType) => {
    const event = { ...outputWith(lifecycle('DROP')), eventType };
    expect(toldOf(event)).toBeUndefined();
    expect(factsOf(event, 'retire')).toEqual([]);
  });

  test('of another shape is refused', () => {
    expect(pathsOf(outputWith(lifecycle('VANISH')))).toEqual([
      'outputs.0.facets.lifecycleStateChange.lifecycleStateChange',
    ]);
    expect(pathsOf(outputWith(lifecycle('RENAME', { previousIdentifier: { name: 'x' } })))).toEqual([
      'outputs.0.facets.lifecycleStateChange.previousIdentifier.namespace',
    ]);
  });
});
