import { describe, expect, test, vi } from 'vitest';
import type { Urn } from '../../../src/core/urn.ts';
import { assess } from '../../../src/impact/impact.ts';
import type { Impact } from '../../../src/impact/impact.ts';
import type { FlowGraph } from '../../../src/lineage/model.ts';
import { dataset, field, input, job, meshOf, output, product } from '../../support/mesh-of.ts';

// Nothing here is about time; a busy machine takes long over a star of 100,000.
vi.setConfig({ testTimeout: 60_000 });

const name = (index: number): string => `t${index}`;
type Ends = readonly (readonly [number, number])[];

/** Datasets of one field each, joined as said: column by column, or coarsely. */
function shapeOf(ends: Ends, isResolved: boolean): FlowGraph {
  if (!isResolved)
    return meshOf({
      flows: ends.map(([from, to]) => ({ from: dataset(name(from)), to: dataset(name(to)) })),
    });
  return meshOf({
    derivations: ends.map(([from, to]) => ({
      from: field(name(from), 'a'),
      to: field(name(to), 'a'),
      job: job(name(to)),
    })),
  });
}

const diamonds: Ends = Array.from({ length: 30 }, (_, index) => 3 * index).flatMap((top) => [
  [top, top + 1],
  [top, top + 2],
  [top + 1, top + 3],
  [top + 2, top + 3],
]);
const chain: Ends = Array.from({ length: 10_000 }, (_, index) => [index, index + 1]);
const star: Ends = Array.from({ length: 100_000 }, (_, index) => [0, index + 1]);
const clique: Ends = Array.from({ length: 500 * 500 }, (_, index) => [Math.floor(index / 500), index % 500]);

/** Says what the time was; a test does not depend on it. */
function timed(label: string, graph: FlowGraph, subject: Urn, kind: 'FIELD_REMOVED' | 'RETIRED'): Impact {
  const start = performance.now();
  const impact = assess(graph, [{ kind, subject, sources: [subject] }]);
  const spread = performance.now();
  const excluded = impact.excluded().length;
  const times = `${Math.round(spread - start)} ms, safe ${Math.round(performance.now() - spread)} ms`;
  console.info(`${label}: ${impact.items.length} hit, ${excluded} safe in ${times}`);
  return impact;
}

const datasetsOf = ({ items }: Impact) => items.filter(({ kind }) => kind === 'DATASET');

describe.each([
  // A dataset behind the first is hit once, however many ways lead to it. In the clique the first is reached again.
  { shape: '30 chained diamonds', ends: diamonds, datasets: 90, furthest: 60, again: 0 },
  { shape: 'a chain of 10,000', ends: chain, datasets: 10_000, furthest: 10_000, again: 0 },
  { shape: 'a star of 100,000', ends: star, datasets: 100_000, furthest: 1, again: 0 },
  { shape: 'a clique of 500', ends: clique, datasets: 499, furthest: 1, again: 1 },
])('$shape', ({ shape, ends, datasets, furthest, again }) => {
  test('is certain column by column', () => {
    const impact = timed(`${shape}, fields`, shapeOf(ends, true), field(name(0), 'a'), 'FIELD_REMOVED');
    expect(datasetsOf(impact)).toHaveLength(datasets);
    expect(impact.items.every(({ certainty }) => certainty === 'CERTAIN')).toBe(true);
    expect(impact.items.at(-1)?.distance).toBe(furthest);
    expect(impact.items).toHaveLength(3 * datasets + again);
    expect(impact.excluded()).toEqual([]);
  });

  test('is possible where it is coarse', () => {
    const impact = timed(`${shape}, coarse`, shapeOf(ends, false), field(name(0), 'x'), 'FIELD_REMOVED');
    expect(datasetsOf(impact)).toHaveLength(datasets + again);
    expect(impact.items.every(({ certainty }) => certainty === 'POSSIBLE')).toBe(true);
    expect(impact.items.at(-1)?.distance).toBe(furthest);
  });

  test('is certain as a whole', () => {
    const impact = timed(`${shape}, whole`, shapeOf(ends, true), dataset(name(0)), 'RETIRED');
    expect(datasetsOf(impact)).toHaveLength(datasets);
    expect(impact.items.every(({ certainty }) => certainty === 'CERTAIN')).toBe(true);
    expect(impact.items.at(-1)?.distance).toBe(furthest);
    expect(impact.pathTo(impact.items.at(-1) ?? expect.fail())).toHaveLength(furthest);
  });
});

describe('a star of 20,000 around a port', () => {
  const size = 20_000;
  const hub = dataset('hub');
  const consumers = Array.from({ length: size }, (_, index) => name(index));
  const graph = meshOf({
    nodes: Object.fromEntries(consumers.map((each) => [dataset(each), { product: product(each) }])),
    flows: [
      { from: hub, to: output('hub'), kind: 'DECLARED' },
      ...consumers.map((each) => ({ from: output('hub'), to: input(each), kind: 'DECLARED' }) as const),
    ],
    // Every other consumer reads the field, the rest reads another one.
    derivations: consumers.map((each, index) => ({
      from: field('hub', index % 2 === 0 ? 'a' : 'b'),
      to: field(each, 'a'),
      job: job(each),
    })),
    reads: consumers.map((each) => ({ job: job(`reader-${each}`), dataset: hub })),
    entitlements: consumers.map((each) => ({ port: output('hub'), consumer: product(each) })),
  });

  test('tells who takes the field from who does not', () => {
    const impact = timed('a star of 20,000 around a port', graph, field('hub', 'a'), 'FIELD_REMOVED');
    const certain = (wanted: string) =>
      impact.items.filter(({ kind, certainty }) => kind === wanted && certainty === 'CERTAIN').length;
    expect(certain('INPUT_PORT')).toBe(size / 2);
    expect(certain('DATA_PRODUCT')).toBe(size / 2 + 1);
    expect(impact.items.filter(({ certainty }) => certainty === 'POSSIBLE')).toHaveLength(size);
    const safePorts = impact.excluded().filter(({ kind }) => kind === 'INPUT_PORT');
    expect(safePorts).toHaveLength(size / 2);
    expect(safePorts[0]?.proof.map(({ reason, reads }) => [reason, ...reads])).toEqual([
      ['COLUMN_EVIDENCE', 'b'],
    ]);
  });
});
