import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { urn } from '../../../src/core/urn.ts';
import { longHistory, resent } from '../../support/event-histories.ts';
import type { Event } from '../../support/event-histories.ts';
import { createMeshModel } from '../../support/mesh-model.ts';
import type { LiveGraph, MeshModel } from '../../support/mesh-model.ts';
import { itemOf } from './read-event.ts';

/** The mesh after events in this order, in groups of patches. */
function meshAfter(events: readonly Event[], groupSize = 1): MeshModel {
  const mesh = createMeshModel();
  for (let from = 0; from < events.length; from += groupSize) {
    const patches = events.slice(from, from + groupSize).map((event) => ({
      actor: 'tester',
      source: 'openlineage',
      atomic: 'ALL' as const,
      items: [itemOf(event)],
    }));
    for (const { report } of mesh.commit(...patches).patches) expect(report.problems).toEqual([]);
  }
  return mesh;
}

const groupSizes = fc.integer({ min: 1, max: 7 });

function expectOneGraph(events: readonly Event[], numRuns = 60): LiveGraph {
  const expected = meshAfter(events);
  fc.assert(
    fc.property(resent(events), groupSizes, (order, groupSize) => {
      expect(meshAfter(order, groupSize).export()).toBe(expected.export());
    }),
    { numRuns },
  );
  return expected.live();
}

/** Pairs of names that data flows between. */
function flows({ rows }: LiveGraph): string[] {
  const pairs = rows.flatMap((row) => {
    const [relation, from, to] = JSON.parse(row) as [string, string, string];
    return relation === 'FLOWS_TO' ? [`${from.split(':').at(-1)} → ${to.split(':').at(-1)}`] : [];
  });
  return [...new Set(pairs)].sort();
}

interface Members {
  readonly state?: string;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly (string | object)[];
  readonly facets?: object;
  readonly job?: string;
}

/** An event at a second of the day. */
function event(
  second: number,
  runId: string,
  { state = 'COMPLETE', inputs = [], outputs = [], facets = {}, job = 'app' }: Members,
): Event {
  return {
    eventType: state,
    eventTime: `2026-03-01T00:00:${String(second).padStart(2, '0')}Z`,
    run: { runId },
    job: { namespace: 'spark', name: job, facets },
    inputs: inputs.map((name) => ({ namespace: 'lake', name })),
    outputs: outputs.map((one) => (typeof one === 'string' ? { namespace: 'lake', name: one } : one)),
  };
}

function output(name: string, facets: object): object {
  return { namespace: 'lake', name, facets };
}

describe('one application that writes several datasets under one job name', () => {
  // Runs overlap, each writes one dataset, and each day does it all again.
  const day = (offset: number): Event[] => [
    event(offset, `a${offset}`, { state: 'START', inputs: ['orders'] }),
    event(offset + 1, `b${offset}`, { state: 'START', inputs: ['clicks'] }),
    event(offset + 2, `a${offset}`, { state: 'RUNNING', inputs: ['customers'], outputs: ['sales'] }),
    event(offset + 3, `b${offset}`, { inputs: ['clicks'], outputs: ['visits'] }),
    event(offset + 4, `a${offset}`, { inputs: ['orders'], outputs: ['sales'] }),
    event(offset + 5, `c${offset}`, { state: 'FAIL', inputs: ['secrets'], outputs: ['visits'] }),
  ];

  test('leaves exactly the edges of its runs, however they are mixed', () => {
    const graph = expectOneGraph([...day(0), ...day(10)]);
    expect(flows(graph)).toEqual(['clicks → visits', 'customers → sales', 'orders → sales']);
  });

  test('lets a later run take back what an earlier one read', () => {
    const graph = expectOneGraph([...day(0), event(20, 'd', { inputs: ['orders'], outputs: ['sales'] })]);
    expect(flows(graph)).toEqual(['clicks → visits', 'orders → sales']);
  });
});

describe('a streaming job that never ends', () => {
  test('has the edges that its periodic snapshots show last', () => {
    const facets = {
      jobType: {
        processingType: 'STREAMING',
        integration: 'FLINK',
        emissionPattern: { eventContentMode: 'COMPLETE_SNAPSHOT' },
      },
    };
    const graph = expectOneGraph([
      event(0, 's', { state: 'START', inputs: ['topic'], outputs: ['table', 'audit'], facets }),
      event(5, 's', { state: 'RUNNING', inputs: ['topic'], outputs: ['table', 'audit'], facets }),
      event(9, 's', { state: 'RUNNING', inputs: ['topic'], outputs: ['table'], facets }),
    ]);
    expect(flows(graph)).toEqual(['topic → table']);
  });
});

describe('facts about names, ends and explicit lineage', () => {
  const symlinks = (name: string): object => ({
    symlinks: { identifiers: [{ namespace: 'hive://meta', name, type: 'TABLE' }] },
  });
  const lifecycle = (change: string, previous?: string): object => ({
    lifecycleStateChange: {
      lifecycleStateChange: change,
      ...(previous === undefined ? {} : { previousIdentifier: { namespace: 'lake', name: previous } }),
    },
  });
  const schema = (...names: string[]): object => ({
    schema: { fields: names.map((name) => ({ name, type: 'int' })) },
  });

  test('give one graph in any order', () => {
    const fields = { id: { inputs: [{ namespace: 'lake', name: 'orders', type: 'DATASET', field: 'id' }] } };
    const graph = expectOneGraph(
      [
        event(1, 'r1', {
          inputs: ['orders', 'noise'],
          outputs: [output('sales', { ...schema('id'), lineage: { fields } })],
        }),
        event(2, 'r2', { job: 'report', inputs: ['sales'], outputs: ['report'] }),
        event(3, 'r3', { job: 'load', inputs: ['raw'], outputs: ['orders_new'] }),
        event(4, 'r4', { job: 'ddl', outputs: [output('orders', lifecycle('RENAME', 'orders_new'))] }),
        event(5, 'r5', {
          job: 'catalogue',
          outputs: [output('sales', { ...symlinks('sales'), ...schema('id', 'sum') })],
        }),
        event(6, 'r6', { job: 'clean', outputs: [output('report', lifecycle('DROP'))] }),
      ],
      40,
    );
    expect(flows(graph)).toEqual(['orders → sales', 'raw → orders']);
    expect(Object.keys(graph.entities)).toContain(urn('dataset', 'hive://meta', 'sales'));
    expect(Object.keys(graph.entities)).not.toContain(urn('dataset', 'lake', 'sales'));
    expect(Object.keys(graph.entities)).not.toContain(urn('dataset', 'lake', 'report'));
  });

  test('lead to one word where nothing but its id tells what it is about', () => {
    const said = { eventTime: '2026-03-01T00:00:04Z', dataset: output('sales', { lineage: {} }) };
    const drawn = {
      eventTime: '2026-03-01T00:00:03Z',
      job: { namespace: 'nightly', name: 'view' },
      outputs: [{ namespace: 'lake', name: 'bills' }],
    };
    const renamed = event(2, 'r1', { outputs: [output('sales', lifecycle('RENAME', 'bills'))] });
    const linked = event(1, 'r2', { outputs: [output('sales', symlinks('sales'))] });
    const slices = meshAfter([said, drawn, renamed, linked], 4).state.slices.keys();
    const about = urn('dataset', 'hive://meta', 'sales');
    const { slices: inOrder } = meshAfter([linked, renamed, drawn, said]).state;
    expect([...slices].sort()).toEqual([...inOrder.keys()].sort());
    expect(inOrder.keys()).toContain(`openlineage:${about}#declared`);
  });

  test('a column that went with one word and its dataset with the next is the source of nothing', () => {
    const fields = { id: { inputFields: [{ namespace: 'lake', name: 'sales', field: 'sum' }] } };
    const drop = event(8, 'r2', {
      outputs: [output('sales', schema('note')), output('sales', lifecycle('DROP'))],
    });
    const graph = expectOneGraph([
      event(5, 'r2', { state: 'RUNNING', outputs: [output('sales', { columnLineage: { fields } })] }),
      event(2, 'r1', { job: 'load', outputs: [output('sales', schema('id', 'sum'))] }),
      drop,
    ]);
    expect(graph.rows.filter((row) => row.includes('DERIVES'))).toEqual([]);
  });

  test('a dropped dataset comes back with the next run that writes it, and not with a late one', () => {
    const drop = event(5, 'r2', { job: 'ddl', outputs: [output('sales', lifecycle('DROP'))] });
    const early = event(2, 'r1', { inputs: ['orders'], outputs: ['sales'] });
    const later = event(8, 'r3', { inputs: ['orders'], outputs: ['sales'] });
    expect(flows(expectOneGraph([early, drop]))).toEqual([]);
    expect(flows(expectOneGraph([early, drop, later]))).toEqual(['orders → sales']);
  });
});

test('what several producers say, each event one to five times, gives the same bytes in any order', () => {
  const sent = longHistory.chain((events) => fc.tuple(fc.constant(events), resent(events), groupSizes));
  fc.assert(
    fc.property(sent, ([events, order, groupSize]) => {
      expect(meshAfter(order, groupSize).export()).toBe(meshAfter(events).export());
    }),
    { numRuns: 150 },
  );
}, 60_000);
