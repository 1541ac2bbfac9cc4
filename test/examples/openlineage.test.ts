import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PatchItem } from '../../src/commit/patch.ts';
import { readOpenLineageEvent } from '../../src/ingestion/adapters/openlineage/event.ts';
import { createMeshModel } from '../support/mesh-model.ts';
import { filesIn, textOf } from './folder.ts';

const now = new Date('2027-01-01T00:00:00Z');

function read(event: unknown): PatchItem {
  const result = readOpenLineageEvent(event, { now });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.item;
}

/** An event around one of the specification's facet examples, which are dataset, job or run facets by their name. */
function eventAround(facets: Record<string, unknown>): object {
  return {
    eventType: 'COMPLETE',
    eventTime: '2026-01-01T00:00:00Z',
    producer: 'https://example.org/producer',
    run: { runId: '01234567-89ab-7def-8123-456789abcdef', facets },
    job: { namespace: 'example', name: 'job', facets },
    inputs: [{ namespace: 'example', name: 'in', facets }],
    outputs: [{ namespace: 'example', name: 'out', facets }],
  };
}

describe("the specification's examples", () => {
  const facets = filesIn('openlineage/spec/tests', '.json').filter(
    (path) => !path.endsWith('example_full_event.json'),
  );

  it('are there', () => expect(facets.length).toBeGreaterThanOrEqual(40));

  it.each(facets)('%s is read', (path) => {
    expect(
      read(eventAround(JSON.parse(textOf(path)) as Record<string, unknown>)).facts.length,
    ).toBeGreaterThan(3);
  });

  it('the full event is read', () => {
    const item = read(JSON.parse(textOf('openlineage/spec/tests/example_full_event.json')));
    expect(item.facts.some(({ type }) => type === 'run')).toBe(true);
  });
});

describe("the events that a peer's tests are made of", () => {
  it.each(filesIn('marquez/open_lineage', '.json'))('%s is read', (path) => {
    expect(read(JSON.parse(textOf(path))).facts.length).toBeGreaterThan(0);
  });
});

describe("the public sample of 26 events that a peer's demo seeds with", () => {
  const [path = ''] = filesIn('marquez', 'metadata.template.json');
  const events = JSON.parse(
    textOf(path).replaceAll(/"\{\{[^"]*\}\}"/g, '"2026-01-01T00:00:00Z"'),
  ) as object[];
  const facts = events.flatMap((event) => read(event).facts);

  it('has 13 jobs', () => {
    const jobs = facts.flatMap((fact) => (fact.type === 'entity' && fact.kind === 'job' ? [fact.id] : []));
    expect(new Set(jobs).size).toBe(13);
  });

  const graphOf = (order: readonly object[]) => {
    const mesh = createMeshModel();
    for (const event of order) {
      const patch = { actor: 'tester', source: 'openlineage', atomic: 'ALL' as const, items: [read(event)] };
      expect(mesh.commit(patch).patches.flatMap(({ report }) => report.problems)).toEqual([]);
    }
    return mesh.live();
  };
  const pairsOf = (rows: readonly string[], type: string): Set<string> =>
    new Set(
      rows.flatMap((row) => {
        const [relation, from, to] = JSON.parse(row) as [string, string, string];
        return relation === type ? [`${from} ${to}`] : [];
      }),
    );

  it('gives 13 jobs, 13 datasets, 13 edges between datasets and 39 between columns', () => {
    const { entities, rows } = graphOf(events);
    const count = (kind: string): number =>
      Object.keys(entities).filter((id) => id.startsWith(`urn:mesh:${kind}:`)).length;
    // One source of a column names a dataset that no list of the sample has: a slip of its authors, a dataset to us.
    const slip = 'urn:mesh:dataset:food_delivery:public.menu_item_id';
    expect([count('job'), count('dataset')]).toEqual([13, 13 + 1]);
    const flows = [...pairsOf(rows, 'FLOWS_TO')];
    const listed = flows.filter((pair) => !pair.startsWith(slip));
    expect([listed.length, pairsOf(rows, 'DERIVES').size]).toEqual([13, 39]);
    expect(flows.length - listed.length).toBe(1);
  });

  it('gives the same graph in any order and repetition', () => {
    const expected = graphOf(events);
    const shuffled = fc
      .array(fc.nat({ max: events.length - 1 }), { maxLength: 30 })
      .map((again) => [...events, ...again.map((index) => events[index] as object)])
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }));
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(graphOf(order)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('has 39 column edges, each once', () => {
    const edges = facts.flatMap((fact) =>
      fact.type === 'run' ? fact.outputs.flatMap(({ columns }) => columns?.derivations ?? []) : [],
    );
    expect(new Set(edges.map(({ from, to }) => `${from} ${to}`)).size).toBe(39);
  });
});
