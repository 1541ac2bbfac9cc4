import { datasetOfField, fieldOf, urn } from '../../src/core/urn.ts';
import type { Urn } from '../../src/core/urn.ts';
import type { Derivation, Flow } from '../../src/lineage/model.ts';

/** A withdrawn assertion has the revision until which it held. */
export type Withdrawable<T> = T & { readonly until?: number };

/** A small or large mesh of its own: no edge leads out of it, and no other graph has its URNs. */
export interface SampleGraph {
  readonly nodes: readonly Urn[];
  /** Retired nodes: they had flows, all of them withdrawn. */
  readonly tombstones: readonly Urn[];
  readonly fields: readonly Urn[];
  readonly flows: readonly Withdrawable<Flow>[];
  readonly derivations: readonly Withdrawable<Derivation>[];
}

/** Whole numbers from 0 below a bound, always the same ones for a seed (mulberry32 by Tommy Ettinger). */
export type Random = (below: number) => number;

export function randomOf(seed: number): Random {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) % below;
  };
}

const dataset = (graph: string, index: number): Urn => urn('dataset', `sample.${graph}`, `t${index}`);

function flowOf(from: Urn, to: Urn, slice = 'person:sample'): Flow {
  return { from, to, slice, source: 'sample', kind: 'OBSERVED', resolved: false, since: 1 };
}

function nodeAt(graph: string, index: number, random: Random): Urn {
  const kind = random(6);
  if (kind === 0) return urn('output-port', `sample.${graph}`, `o${index}`, '1');
  if (kind === 1) return urn('input-port', `sample.${graph}`, `i${index}`, '1');
  return dataset(graph, index);
}

/** Which pairs of `size` nodes are joined, as a shape that walks go wrong on. */
const shapes: readonly ((size: number, random: Random) => [number, number][])[] = [
  (size, random) => Array.from({ length: random(3 * size) }, () => [random(size), random(size)]),
  (size, random) =>
    Array.from({ length: size + random(4) }, (_, i) => [i % size, i < size ? (i + 1) % size : random(size)]),
  (size) => Array.from({ length: size - 1 }, (_, i) => [i, i + 1]),
  (size) =>
    Array.from({ length: size }, (_, i): [number, number][] => [
      [i, i - (i % 3) + 3],
      [i - (i % 3), i],
    ])
      .flat()
      .filter(([, to]) => to < size),
  (size, random) =>
    Array.from({ length: 2 * size }, (): [number, number] => [random(size), random(size)]).map(([a, b]) =>
      a < b ? [a, b] : [b, a],
    ),
];

/** A graph of 2 to 11 nodes with cycles, self-loops, diamonds, parallel and withdrawn assertions, by its seed. */
export function sampleGraph(seed: number): SampleGraph {
  const random = randomOf(seed);
  const size = 2 + random(10);
  const nodes = Array.from({ length: size }, (_, index) => nodeAt(String(seed), index, random));
  const fields = nodes
    .filter((node) => node.startsWith('urn:mesh:dataset'))
    .flatMap((node) => ['a', 'b.c', 'd'].slice(0, random(4)).map((path) => fieldOf(node, path)));
  const fieldsAt = (node: Urn): Urn[] => fields.filter((field) => datasetOfField(field) === node);
  const flows: Withdrawable<Flow>[] = [];
  const derivations: Withdrawable<Derivation>[] = [];
  for (const [from, to] of shapes[seed % shapes.length]?.(size, random) ?? []) {
    const ends = { from: nodes[from] ?? '', to: nodes[to] ?? '' };
    for (let slice = random(3) === 0 ? 2 : 1; slice > 0; slice -= 1) {
      const shared = {
        slice: `sample:${flows.length}`,
        source: 'sample',
        kind: (['DECLARED', 'OBSERVED', 'IMPORTED', 'INFERRED'] as const)[random(4)] ?? 'OBSERVED',
        since: 1 + random(5),
        ...(random(2) === 0 && { job: urn('job', `sample.${seed}`, `j${random(3)}`) }),
        ...(random(5) === 0 && { until: 6 }),
      };
      const [sources, targets] = [fieldsAt(ends.from), [...fieldsAt(ends.to), ends.to]];
      const isResolved = sources.length > 0 && ends.to.startsWith('urn:mesh:dataset') && random(2) === 0;
      const origin = shared.kind === 'INFERRED' && {
        origin: random(2) === 0 ? ('JOB' as const) : ('PRODUCT' as const),
      };
      flows.push({
        ...ends,
        ...shared,
        resolved: isResolved,
        ...(isResolved && { grade: 'VALUES' as const }),
        ...origin,
      });
      if (!isResolved) continue;
      for (let count = 1 + random(3); count > 0; count -= 1) {
        const target = targets[random(targets.length)] ?? ends.to;
        const isWhole = target === ends.to;
        derivations.push({
          from: sources[random(sources.length)] ?? '',
          to: target,
          ...shared,
          influence: isWhole || random(3) === 0 ? 'INDIRECT' : 'DIRECT',
          ...(isWhole && { subtype: 'FILTER' }),
          ...(random(4) === 0 && { masking: true }),
        });
      }
    }
  }
  const tombstone = urn('dataset', `sample.${seed}`, 'gone');
  flows.push(
    { ...flowOf(nodes[0] ?? '', tombstone), until: 3 },
    { ...flowOf(tombstone, nodes[1] ?? ''), until: 3 },
  );
  return { nodes, fields, flows, derivations, tombstones: [tombstone] };
}

function plainGraph(
  name: string,
  size: number,
  pairs: Iterable<readonly [number, number, string?]>,
): SampleGraph {
  const nodes = Array.from({ length: size }, (_, index) => dataset(name, index));
  const flows = Array.from(pairs, ([from, to, slice]) => flowOf(nodes[from] ?? '', nodes[to] ?? '', slice));
  return { nodes, flows, fields: [], derivations: [], tombstones: [] };
}

/** `count` diamonds in a row, 3 × count + 1 nodes: 2^count ways from the first node to the last. */
export function diamonds(count: number): SampleGraph {
  const pairs = Array.from({ length: count }, (_, index) => {
    const top = 3 * index;
    return [
      [top, top + 1],
      [top, top + 2],
      [top + 1, top + 3],
      [top + 2, top + 3],
    ] as const;
  });
  return plainGraph('diamonds', 3 * count + 1, pairs.flat());
}

/** `hops` jobs in a row, each with a slice of its own. */
export function chain(hops: number): SampleGraph {
  return plainGraph(
    'chain',
    hops + 1,
    Array.from({ length: hops }, (_, i) => [i, i + 1, `sample:job-${i}`] as const),
  );
}

/** One node that feeds `leaves` others. */
export function star(leaves: number): SampleGraph {
  return plainGraph(
    'star',
    leaves + 1,
    Array.from({ length: leaves }, (_, i) => [0, i + 1] as const),
  );
}

/** Every node feeds every other one and itself; a job writes each of them. */
export function clique(size: number): SampleGraph {
  const pairs = Array.from({ length: size * size }, (_, i) => [Math.floor(i / size), i % size] as const);
  return plainGraph(
    'clique',
    size,
    pairs.map(([from, to]) => [from, to, `sample:job-${to}`] as const),
  );
}
