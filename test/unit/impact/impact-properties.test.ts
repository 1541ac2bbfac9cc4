import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasetOfField, kindOf } from '../../../src/core/urn.ts';
import type { Urn } from '../../../src/core/urn.ts';
import { takenAway } from '../../../src/impact/change.ts';
import type { Change } from '../../../src/impact/change.ts';
import { assess } from '../../../src/impact/impact.ts';
import type { AssessOptions, Impact } from '../../../src/impact/impact.ts';
import type { Effect, ImpactItem } from '../../../src/impact/items.ts';
import type { Flow, FlowGraph } from '../../../src/lineage/model.ts';
import { changedGraphs, depths } from '../../support/generated-flow-graphs.ts';
import { changedPortGraphs } from '../../support/generated-port-graphs.ts';
import { referenceImpact } from '../../support/reference-impact.ts';

const runs = { numRuns: 1_500 };
const rank = { CERTAIN: 3, POSSIBLE: 2, UNKNOWN: 1 } as const;

function verdicts({ items }: Pick<Impact, 'items'>): object {
  const shown = items.map(
    ({ id, certainty, effect, distance }) => [id, { certainty, effect, distance }] as const,
  );
  return Object.fromEntries(shown.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function expectAsReference(graph: FlowGraph, changes: readonly Change[], options: AssessOptions): void {
  const { items, safe } = referenceImpact(graph, changes, options);
  const impact = assess(graph, changes, options);
  expect(verdicts(impact)).toEqual(Object.fromEntries(items));
  expect(impact.excluded().map(({ id }) => id)).toEqual([...safe].sort());
}

describe('impact, on generated graphs', () => {
  test('of one change is what the rules say, to any depth', () => {
    fc.assert(
      fc.property(changedGraphs(), depths, ({ graph, changes }, depth) =>
        expectAsReference(graph, changes, { depth }),
      ),
      { numRuns: 3_000 },
    );
  });

  test('of a set of changes is what the rules say', () => {
    fc.assert(
      fc.property(changedGraphs(3), depths, ({ graph, changes }, depth) =>
        expectAsReference(graph, changes, { depth }),
      ),
      runs,
    );
  });

  test('of ports that go is what the rules say, however many carry the same data', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(changedPortGraphs, ({ graph, changes }) => {
        expectAsReference(graph, changes, {});
        const impact = assess(graph, changes);
        for (const reason of impact.items.flatMap(impact.reasonsOf)) seen.add(reason);
      }),
      runs,
    );
    expect(seen).toContain('OTHER_INPUT_PORT');
  });

  test('follows one kind of influence when asked to, and calls nothing safe for that', () => {
    const influences = fc.constantFrom('DIRECT' as const, 'INDIRECT' as const);
    fc.assert(
      fc.property(changedGraphs(), influences, ({ graph, changes }, influence) =>
        expectAsReference(graph, changes, { influence }),
      ),
      runs,
    );
  });

  test('to a depth is what lies within it, however it was first seen', () => {
    fc.assert(
      fc.property(changedGraphs(), fc.nat({ max: 5 }), ({ graph, changes }, depth) => {
        const near = assess(graph, changes, { depth }).items;
        const all = assess(graph, changes).items;
        expect(near.every(({ distance }) => distance <= depth)).toBe(true);
        const surest = all.filter(({ distance }) => distance <= depth);
        expect(near.map(({ id }) => id)).toEqual(expect.arrayContaining(surest.map(({ id }) => id)));
        const nearer = new Map(near.map((item) => [item.id, item]));
        for (const item of surest)
          expect(nearer.get(item.id)).toMatchObject({ certainty: item.certainty, distance: item.distance });
      }),
      runs,
    );
  });

  test('to a depth is complete only when more depth changes nothing, and when nothing lies further', () => {
    fc.assert(
      fc.property(changedGraphs(2), fc.nat({ max: 5 }), ({ graph, changes }, depth) => {
        const near = assess(graph, changes, { depth });
        const all = assess(graph, changes);
        if (near.completeness.complete) expect(verdicts(near)).toEqual(verdicts(all));
        else expect(near.completeness.reason).toBe('DEPTH_LIMIT');
        expect(assess(graph, changes, { depth: 1_000 }).completeness).toEqual(graph.completeness);
      }),
      runs,
    );
  });

  test('of a set of changes is the merge of what each does', () => {
    fc.assert(
      fc.property(changedGraphs(4), depths, ({ graph, changes }, depth) => {
        // Of ports that carry the same data, each by itself may go without harm, and together they may not.
        fc.pre(takenAway(changes).size === 0 || changes.length === 1);
        const single = changes.map((change) => assess(graph, [change], { depth }).items);
        const merged = Map.groupBy(
          single.flatMap((items, index) => items.map((item) => ({ ...item, index }))),
          ({ id }) => id,
        );
        const together = assess(graph, changes, { depth }).items;
        expect(together.map(({ id }) => id).sort()).toEqual([...merged.keys()].sort());
        for (const item of together)
          expect(summaryOf([item], item.changes)).toEqual(summaryOf(merged.get(item.id) ?? []));
      }),
      runs,
    );
  });

  test('is proven by a path of as many hops as its distance, as weak as its weakest hop, each on evidence', () => {
    fc.assert(
      fc.property(changedGraphs(2), depths, ({ graph, changes }, depth) => {
        const impact = assess(graph, changes, { depth });
        for (const item of impact.items) expectProven(graph, changes, impact, item);
      }),
      runs,
    );
  });

  test('gets no smaller and no less sure when a coarse assertion comes', () => {
    fc.assert(
      fc.property(
        changedGraphs(),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        ({ graph, changes }, from, to, isDeclared) => {
          const flow = coarseFlow(graph, from, to, isDeclared);
          fc.pre(flow !== undefined);
          const before = assess(graph, changes).items;
          const after = new Map(
            assess({ ...graph, flows: [...graph.flows, flow] }, changes).items.map((item) => [item.id, item]),
          );
          for (const { id, certainty } of before) {
            expect([...after.keys()]).toContain(id);
            expect(rank[after.get(id)?.certainty ?? 'UNKNOWN']).toBeGreaterThanOrEqual(rank[certainty]);
          }
        },
      ),
      runs,
    );
  });

  test('does not depend on the order in which assertions come', () => {
    fc.assert(
      fc.property(changedGraphs(2), ({ graph, changes }) => {
        const turned = {
          ...graph,
          nodes: new Map([...graph.nodes].reverse()),
          flows: graph.flows.toReversed(),
          derivations: graph.derivations.toReversed(),
        };
        const [one, same, other] = [graph, graph, turned].map((each) => assess(each, changes));
        expect(same?.items).toEqual(one?.items);
        expect(other?.items.map(({ id }) => id)).toEqual(one?.items.map(({ id }) => id));
        expect(verdicts(other ?? { items: [] })).toEqual(verdicts(one ?? { items: [] }));
        expect(other?.excluded().map(({ id }) => id)).toEqual(one?.excluded().map(({ id }) => id));
      }),
      runs,
    );
  });
});

function summaryOf(
  items: readonly (ImpactItem & { readonly index?: number })[],
  changes?: readonly number[],
): object {
  const order: readonly Effect[] = ['BREAKS', 'AT_RISK', 'SHIELDED'];
  const surest = Math.max(...items.map(({ certainty }) => rank[certainty]));
  return {
    surest,
    distance: Math.min(
      ...items.filter(({ certainty }) => rank[certainty] === surest).map(({ distance }) => distance),
    ),
    effect: order.find((effect) => items.some((item) => item.effect === effect)),
    changes: changes ?? items.map(({ index }) => index),
  };
}

function expectProven(graph: FlowGraph, changes: readonly Change[], impact: Impact, item: ImpactItem): void {
  const path = impact.pathTo(item);
  const nodeOf = (id: Urn): Urn => (kindOf(id) === 'field' ? datasetOfField(id) : id);
  expect(path).toHaveLength(item.distance);
  const sources = changes[item.proof.change]?.sources ?? [];
  let at = path[0]?.from ?? item.id;
  expect(sources).toContain(at);
  for (const hop of path) {
    expect(nodeOf(hop.from)).toBe(nodeOf(at));
    expect(hop.from === at || kindOf(at) === 'dataset').toBe(true);
    for (const assertion of hop.evidence) expect([...graph.flows, ...graph.derivations]).toContain(assertion);
    const isAgreed = hop.entitlement !== undefined && graph.entitlements.includes(hop.entitlement);
    const isRead = graph.reads.some(({ job, dataset }) => job === hop.to && dataset === nodeOf(hop.from));
    expect(hop.evidence.length > 0 || isAgreed || isRead).toBe(true);
    at = hop.to;
  }
  const end = graph.nodes.get(nodeOf(at));
  const isWithinEnd =
    [end?.id, end?.product, end?.contract].includes(item.id) || nodeOf(item.id) === nodeOf(at);
  expect(at === item.id || isWithinEnd).toBe(true);
  const weakest = Math.min(...path.map(({ level }) => level), rank.CERTAIN);
  expect(weakest).toBe(rank[item.certainty]);
  expect(impact.reasonsOf(item).length > 0).toBe(item.certainty !== 'CERTAIN');
}

/**
 * A coarse assertion that says nothing new of who consumes what: between datasets, into one of no product. (A
 * consumer that nobody had seen gets what it was seen to take in place of what it declares.)
 */
function coarseFlow(graph: FlowGraph, from: number, to: number, isDeclared: boolean): Flow | undefined {
  const datasets = [...graph.nodes.values()].filter(({ kind }) => kind === 'DATASET');
  const targets = datasets.filter(({ product }) => product === undefined);
  const [source, target] = [datasets[from % datasets.length], targets[to % Math.max(1, targets.length)]];
  if (source === undefined || target === undefined) return undefined;
  const kind = isDeclared ? 'DECLARED' : 'OBSERVED';
  return {
    from: source.id,
    to: target.id,
    slice: 'more',
    source: 'generated',
    kind,
    resolved: false,
    since: 2,
  };
}
