import { describe, expect, test } from 'vitest';
import type { ColumnEvidence, SliceFact } from '../../../src/commit/patch.ts';
import { slicesOfRun, mergeRun } from '../../../src/commit/plan-run.ts';
import { fieldOf, urn } from '../../../src/core/urn.ts';
import { factsOf, pathsOf, runEvent } from './read-event.ts';

const table = (name: string): string => urn('dataset', 'db', name);
const own = urn('job', 'nightly', 'settle');
const source = (name: string, members: object = {}): object => ({
  namespace: 'db',
  name,
  type: 'DATASET',
  ...members,
});
const dataset = (name: string, facets: object = {}): object => ({ namespace: 'db', name, facets });

function withEntries(entries: unknown, members: object = {}): Record<string, unknown> {
  return runEvent({
    job: { namespace: 'nightly', name: 'settle', facets: { lineage: { entries } } },
    inputs: [dataset('a'), dataset('b')],
    outputs: [dataset('out'), dataset('other')],
    ...members,
  });
}

/** The slices of the run of an event, by output. */
function slicesOf(event: unknown): Map<string, SliceFact> {
  const [run] = factsOf(event, 'run');
  if (run === undefined) throw new Error('the event has no run');
  const slices = slicesOfRun(mergeRun(undefined, run, '2026-03-02T04:00:00.000000000Z'));
  return new Map(slices.map((slice) => [slice.slice.split('->')[1] ?? '', slice]));
}

function flowsInto(event: unknown, name: string): object[] {
  return (slicesOf(event).get(table(name))?.flows ?? []).map(({ from, resolved, kind }) => ({
    from,
    resolved,
    kind,
  }));
}

describe('the lineage facet of a job', () => {
  test('names the sources of its targets, and nothing follows from inputs × outputs', () => {
    const fields = {
      sum: { inputs: [source('a', { field: 'net', transformations: [{ type: 'DIRECT' }] })] },
    };
    const event = withEntries([{ ...source('out'), fields }]);
    expect(flowsInto(event, 'out')).toEqual([{ from: table('a'), resolved: true, kind: undefined }]);
    expect(flowsInto(event, 'other')).toEqual([]);
    expect(slicesOf(event).get(table('out'))?.derivations).toEqual([
      { from: fieldOf(table('a'), 'net'), to: fieldOf(table('out'), 'sum'), influence: 'DIRECT' },
    ]);
    expect(slicesOf(event).get(table('other'))?.reads).toEqual([table('a'), table('b')]);
  });

  test('makes a source coarse of which nobody says which fields it gives', () => {
    const fields = { sum: { inputs: [source('a', { field: 'net' }), source('c')] } };
    const inputs = [
      source('a'),
      source('b'),
      source('d', { field: 'day', transformations: [{ type: 'INDIRECT', subtype: 'FILTER' }] }),
    ];
    const event = withEntries([{ ...source('out'), inputs, fields }]);
    expect(flowsInto(event, 'out').map((flow) => Object.values(flow).slice(0, 2))).toEqual([
      [table('a'), true],
      [table('b'), false],
      [table('c'), false],
      [table('d'), true],
    ]);
    expect(slicesOf(event).get(table('out'))?.derivations).toContainEqual({
      from: fieldOf(table('d'), 'day'),
      to: table('out'),
      influence: 'INDIRECT',
      subtype: 'FILTER',
    });
  });

  test('with no inputs says that there is no source', () => {
    expect(flowsInto(withEntries([{ ...source('out'), inputs: [] }]), 'out')).toEqual([]);
  });

  test('writes what its job generates, and reads what its job ends', () => {
    const event = withEntries(
      [
        { ...source('made'), inputs: [{ type: 'JOB' }] },
        { type: 'JOB', inputs: [source('checked', { field: 'x' })] },
      ],
      { inputs: [], outputs: [] },
    );
    expect(factsOf(event, 'run')[0]).toMatchObject({
      inputs: [table('checked')],
      outputs: [{ dataset: table('made') }],
    });
  });

  test('tells of other jobs what they read, write and wait for', () => {
    const other = { namespace: 'nightly', name: 'load', type: 'JOB' };
    const third = { namespace: 'nightly', name: 'extract', type: 'JOB' };
    const event = withEntries(
      [
        { ...other, inputs: [source('a'), third] },
        { ...source('made'), inputs: [other] },
        { type: 'JOB', inputs: [third] },
      ],
      { inputs: [], outputs: [] },
    );
    const [load, extract] = ['load', 'extract'].map((name) => urn('job', 'nightly', name)) as [
      string,
      string,
    ];
    expect(factsOf(event, 'slice')).toMatchObject([
      { job: load, reads: [table('a')], writes: [table('made')], flows: [] },
    ]);
    expect(factsOf(event, 'run')[0]?.outputs).toEqual([]);
    const jobs = new Map(factsOf(event, 'entity').map((fact) => [fact.id, fact]));
    expect(jobs.get(load)?.properties['upstreamJobs']).toEqual([extract]);
    expect(jobs.get(own)?.properties['upstreamJobs']).toEqual([extract]);
    expect(jobs.get(extract)?.isMention).toBe(true);
  });

  test.each([
    ['entries that are no list', {}, ''],
    ['an entry without a type', [{ namespace: 'db', name: 'out' }], '.0.type'],
    [
      'a source without a name',
      [{ ...source('out'), inputs: [{ type: 'DATASET', namespace: 'db' }] }],
      '.0.inputs.0.name',
    ],
    [
      'a column without inputs as a list',
      [{ ...source('out'), fields: { a: { inputs: 1 } } }],
      '.0.fields.a.inputs',
    ],
    ['an empty field', [{ ...source('out'), inputs: [source('a', { field: '' })] }], '.0.inputs.0.field'],
  ])('of another shape is refused: %s', (_, entries, path) => {
    expect(pathsOf(withEntries(entries))).toEqual([`job.facets.lineage.entries${path}`]);
  });
});

describe('the lineage facet of a dataset', () => {
  const columnLineage = { fields: { sum: { inputFields: [{ namespace: 'db', name: 'b', field: 'tax' }] } } };
  const lineage = { inputs: [source('a')], fields: { sum: { inputs: [source('a', { field: 'net' })] } } };

  test('outranks columnLineage, and speaks for its own dataset only', () => {
    const event = runEvent({
      inputs: [dataset('a'), dataset('b')],
      outputs: [dataset('out', { lineage, columnLineage }), dataset('other')],
    });
    expect(flowsInto(event, 'out').map((flow) => Object.values(flow)[0])).toEqual([table('a')]);
    expect(flowsInto(event, 'other')).toHaveLength(2);
  });

  test('in a dataset event, and of an input, is declared without a job', () => {
    const inEvent = { eventTime: '2026-03-02T04:00:00Z', dataset: dataset('out', { lineage }) };
    const ofInput = runEvent({ inputs: [dataset('out', { lineage })] });
    for (const event of [inEvent, ofInput]) {
      const [slice] = factsOf(event, 'slice');
      expect(slice).toMatchObject({ slice: `openlineage:${table('out')}#declared`, kind: 'DECLARED' });
      expect(slice?.flows).toEqual([{ from: table('a'), to: table('out'), resolved: true, grade: 'VALUES' }]);
    }
  });

  test('that means its own job in an event without one is refused', () => {
    const facet = { inputs: [{ type: 'JOB' }] };
    const event = { eventTime: '2026-03-02T04:00:00Z', dataset: dataset('out', { lineage: facet }) };
    expect(pathsOf(event)).toEqual(['dataset.facets.lineage.inputs.0']);
  });

  test('keeps its rank over columnLineage in whatever order the events of a run come', () => {
    const first = runEvent({ eventType: 'RUNNING', outputs: [dataset('out', { columnLineage })] });
    const second = runEvent({ outputs: [dataset('out', { lineage })] });
    const runs = [
      [first, second],
      [second, first],
    ].map((events) => {
      const facts = events.flatMap((event) => factsOf(event, 'run'));
      return facts.reduce<ReturnType<typeof mergeRun> | undefined>(
        (record, fact) => mergeRun(record, fact, fact.state === 'RUNNING' ? '1' : '2'),
        undefined,
      );
    });
    expect(runs[0]).toEqual(runs[1]);
    const evidence = runs[0]?.outputs[table('out')] as ColumnEvidence;
    expect(evidence.explicit?.sources).toEqual([table('a')]);
    expect(evidence.derivations.map(({ from }) => from)).toEqual([fieldOf(table('a'), 'net')]);
  });
});
