import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Consumer, ConsumerVerdict, Verdict } from '../../../src/verdict/model.ts';
import { migrationPlan, smallestCover, wavesOf } from '../../../src/verdict/plan.ts';
import type { PlanInput } from '../../../src/verdict/plan.ts';
import { served } from '../../support/contract-checks.ts';

const mover = (id: string) => ({ id, product: id });

describe('waves', () => {
  test('put who takes data from another mover behind it', () => {
    expect(
      wavesOf(['c', 'b', 'a', 'd'].map(mover), [
        ['a', 'b'],
        ['b', 'c'],
        ['elsewhere', 'd'],
      ]),
    ).toEqual([['a', 'd'], ['b'], ['c']]);
  });

  test('keep a cycle together, and what follows it behind', () => {
    expect(
      wavesOf(['a', 'b', 'c'].map(mover), [
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'c'],
        ['c', 'c'],
      ]),
    ).toEqual([['a', 'b'], ['c']]);
  });

  test('respect every dependency that is in no cycle, on generated meshes', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const edge = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 10 }), (edges) => {
        const waves = wavesOf(names.map(mover), edges);
        expect(waves.flat().sort()).toEqual(names);
        const waveOf = (name: string): number => waves.findIndex((wave) => wave.includes(name));
        let reach = edges.map(([from, to]) => `${from}${to}`);
        for (let round = 0; round < names.length; round += 1)
          reach = [
            ...new Set([
              ...reach,
              ...reach.flatMap((way) =>
                edges.filter(([from]) => from === way[1]).map(([, to]) => `${way[0]}${to}`),
              ),
            ]),
          ];
        for (const [from, to] of edges) {
          const isCycle = reach.includes(`${to}${from}`) || from === to;
          if (isCycle) expect(waveOf(to)).toBe(waveOf(from));
          else expect(waveOf(to)).toBeGreaterThan(waveOf(from));
        }
      }),
    );
  });
});

describe('the teams to talk to', () => {
  test('are as few as can be', () => {
    expect(smallestCover([['a', 'b'], ['b', 'c'], ['c', 'b'], ['d']])).toEqual({
      teams: ['b', 'd'],
      isExact: true,
    });
    expect(smallestCover([])).toEqual({ teams: [], isExact: true });
  });

  test('are as few as any set that reaches everybody, on generated choices', () => {
    const teams = ['a', 'b', 'c', 'd'];
    const choice = fc.subarray(teams, { minLength: 1 });
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 6 }), (choices) => {
        const found = smallestCover(choices);
        const reaches = (set: readonly string[]) =>
          choices.every((each) => each.some((team) => set.includes(team)));
        const sizes = Array.from({ length: 16 }, (_, bits) =>
          teams.filter((__, at) => (bits & (1 << at)) !== 0),
        )
          .filter(reaches)
          .map(({ length }) => length);
        expect(reaches(found.teams)).toBe(true);
        expect(found.teams.length).toBe(Math.min(...sizes));
      }),
    );
  });

  test('are found greedily, and said to be, when there are many', () => {
    const choices = Array.from({ length: 30 }, (_, index) => ['hub', `team${index}`]);
    expect(smallestCover(choices)).toEqual({ teams: ['hub'], isExact: false });
  });
});

describe('the old version', () => {
  const base = served('2.1.0', 'DEPRECATED', [], '2027-06-30T00:00:00.000000000Z');
  const consumer = (id: string, verdict: Verdict, until?: string): ConsumerVerdict => ({
    consumer: {
      id,
      kind: 'DATA_PRODUCT',
      port: 'p',
      nodes: [],
      knowledge: 'OBSERVED',
      datasets: new Set(),
      fields: [],
      ...(until === undefined ? {} : { agreement: { id: 'aa', until } }),
    } satisfies Consumer,
    verdict,
    certainty: 'CERTAIN',
    hits: [],
    reasons: [],
    pinned: base,
    path: [],
    proof: [],
  });
  const plan = (consumers: readonly ConsumerVerdict[], parts: Partial<PlanInput> = {}) =>
    migrationPlan({
      consumers,
      indirect: [],
      base,
      dependencies: [],
      teamsOf: (id) => (id === 'nobody' ? [] : [`team of ${id}`]),
      now: '2026-11-01T00:00:00.000000000Z',
      ...parts,
    });

  test('can go at once when nobody has to move', () => {
    expect(plan([consumer('a', 'SAFE')])).toEqual({
      waves: [],
      teams: [],
      isExact: true,
      unowned: [],
      retireFrom: undefined,
      waitsFor: [],
    });
  });

  test('stays until the last promise and agreement of who has to move, and waits for who has none', () => {
    expect(
      plan([
        consumer('a', 'BREAKS', '2027-12-31T00:00:00.000000000Z'),
        consumer('b', 'UNKNOWN'),
        consumer('nobody', 'POSSIBLE', '2025-01-01T00:00:00.000000000Z'),
        consumer('d', 'SAFE', '2030-01-01T00:00:00.000000000Z'),
      ]),
    ).toMatchObject({
      waves: [['a', 'b', 'nobody']],
      teams: ['team of a', 'team of b'],
      unowned: ['nobody'],
      retireFrom: '2027-12-31T00:00:00.000000000Z',
      waitsFor: ['b'],
    });
    expect(plan([consumer('a', 'BREAKS')]).retireFrom).toBe('2027-06-30T00:00:00.000000000Z');
  });
});
