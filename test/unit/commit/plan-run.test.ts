import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runStates } from '../../../src/commit/patch.ts';
import type { ColumnEvidence, RunFact, RunOutput, SliceFact } from '../../../src/commit/patch.ts';
import { mergeRun, slicesOfRun, winsOver } from '../../../src/commit/plan-run.ts';
import type { RunRecord } from '../../../src/commit/plan-run.ts';
import { fieldOf, urn } from '../../../src/core/urn.ts';

const job = urn('job', 'nightly', 'settle');
const [invoice, rate, settlement] = ['invoice', 'rate', 'settlement'].map((name) =>
  urn('dataset', 'db', name),
) as [string, string, string];

interface Event {
  readonly fact: RunFact;
  readonly time: string;
}

function fact(parts: Partial<RunFact>): RunFact {
  return { type: 'run', runId: 'r1', job, inputs: [], outputs: [], ...parts };
}

/** The records of all runs, and per slice the run and word that stand, after events in this order. */
function fold(events: readonly Event[]): { records: Map<string, RunRecord>; slices: Map<string, Standing> } {
  const records = new Map<string, RunRecord>();
  const slices = new Map<string, Standing>();
  for (const { fact: said, time } of events) {
    const run = mergeRun(records.get(said.runId), said, time);
    records.set(said.runId, run);
    for (const slice of slicesOfRun(run)) {
      const standing = slices.get(slice.slice);
      if (standing === undefined || standing.run.runId === run.runId || winsOver(run, standing.run))
        slices.set(slice.slice, { run, slice });
    }
  }
  return { records, slices };
}

interface Standing {
  readonly run: RunRecord;
  readonly slice: SliceFact;
}

const dataset = fc.constantFrom(invoice, rate, settlement);
const field = fc.tuple(dataset, fc.constantFrom('a', 'b')).map(([of, path]) => fieldOf(of, path));

function evidenceOn(output: string): fc.Arbitrary<ColumnEvidence> {
  const derivation = fc.record(
    {
      from: field,
      to: fc.constantFrom(fieldOf(output, 'a'), fieldOf(output, 'b'), output),
      influence: fc.constantFrom('DIRECT' as const, 'INDIRECT' as const),
      subtype: fc.constantFrom('JOIN', 'IDENTITY'),
      masking: fc.boolean(),
    },
    { requiredKeys: ['from', 'to', 'influence'] },
  );
  return fc.record(
    {
      grade: fc.constantFrom('VALUES' as const, 'VALUES_AND_INFLUENCE' as const),
      derivations: fc.array(derivation, { maxLength: 4 }),
      explicit: fc.record({ sources: fc.subarray([invoice, rate]), coarse: fc.subarray([invoice]) }),
    },
    { requiredKeys: ['grade', 'derivations'] },
  );
}

const output: fc.Arbitrary<RunOutput> = dataset.chain((of) =>
  fc.record({ dataset: fc.constant(of), columns: fc.option(evidenceOn(of), { nil: undefined }) }),
);
const event: fc.Arbitrary<Event> = fc.record({
  time: fc.constantFrom(
    '2026-03-02T04:00:00.000000000Z',
    '2026-03-02T04:00:01.000000000Z',
    '2026-03-02T05:00:00.000000000Z',
  ),
  fact: fc
    .record(
      {
        runId: fc.constantFrom('r1', 'r2', 'r3'),
        state: fc.constantFrom(undefined, ...runStates),
        inputs: fc.array(dataset, { maxLength: 3 }),
        outputs: fc.array(output, { maxLength: 2 }),
        isSnapshot: fc.boolean(),
        isExplicit: fc.boolean(),
        details: fc.dictionary(fc.constantFrom('error', 'engine'), fc.constantFrom('a', 'b')),
      },
      { requiredKeys: ['runId', 'state', 'inputs', 'outputs'] },
    )
    .map(fact),
});

describe('events of runs', () => {
  test('give the same records and slices in any order, however often they are sent', () => {
    const histories = fc.array(event, { maxLength: 8 }).chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc
          .array(fc.nat({ max: Math.max(0, events.length - 1) }), { maxLength: events.length === 0 ? 0 : 8 })
          .map((again) => [...events, ...again.map((index) => events[index] as Event)])
          .chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
      ),
    );
    fc.assert(
      fc.property(histories, ([sent, resent]) => {
        expect(fold(resent)).toEqual(fold(sent));
      }),
      { numRuns: 500 },
    );
  });

  test('sent again leave a record that is equal byte by byte', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1 }), (events) => {
        const ofOne = events.map(({ fact: said, time }) => ({ fact: { ...said, runId: 'r1' }, time }));
        const before = fold(ofOne).records.get('r1') as RunRecord;
        for (const { fact: said, time } of ofOne)
          expect(JSON.stringify(mergeRun(before, said, time))).toBe(JSON.stringify(before));
        expect(JSON.parse(JSON.stringify(before))).toEqual(before);
      }),
    );
  });

  test('are ordered by a total order: of two different runs exactly one wins', () => {
    const key = fc.record({
      rank: fc.constantFrom(0 as const, 1 as const),
      clock: fc.constantFrom('1', '2'),
      runId: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(key, key, key, (a, b, c) => {
        const isSame = a.rank === b.rank && a.clock === b.clock && a.runId === b.runId;
        expect(winsOver(a, b) && winsOver(b, a)).toBe(isSame);
        expect(winsOver(a, b) || winsOver(b, a)).toBe(true);
        if (winsOver(a, b) && winsOver(b, c)) expect(winsOver(a, c)).toBe(true);
      }),
    );
  });
});

describe('the state of a run', () => {
  const stateAfter = (...said: [string, RunFact['state']][]): string | undefined =>
    fold(said.map(([time, state]) => ({ time, fact: fact({ state }) }))).records.get('r1')?.state;

  test('is that of the latest event', () => {
    expect(stateAfter(['2', 'COMPLETE'], ['1', 'START'])).toBe('COMPLETE');
    expect(stateAfter(['1', 'FAIL'], ['2', 'RUNNING'])).toBe('RUNNING');
  });

  test('is the terminal one of two events at the same time', () => {
    for (const state of ['COMPLETE', 'FAIL', 'ABORT'] as const)
      expect(stateAfter(['1', state], ['1', 'RUNNING'], ['1', 'OTHER'], ['1', 'START'])).toBe(state);
  });

  test('is OTHER when nobody said one', () => {
    expect(stateAfter(['1', undefined])).toBe('OTHER');
  });

  test('a run that only began, failed or was stopped does not displace one that worked', () => {
    const worked: Event = {
      time: '1',
      fact: fact({ state: 'COMPLETE', inputs: [invoice], outputs: [{ dataset: settlement }] }),
    };
    for (const state of ['START', 'FAIL', 'ABORT'] as const) {
      const later: Event = {
        time: '9',
        fact: fact({ runId: 'r2', state, inputs: [rate], outputs: [{ dataset: settlement }] }),
      };
      const { slices } = fold([worked, later]);
      expect(slices.get(`openlineage:${job}->${settlement}`)?.run.runId).toBe('r1');
    }
  });
});

describe('the slices of a run', () => {
  const slicesAfter = (...facts: Partial<RunFact>[]): SliceFact[] =>
    slicesOfRun(
      facts
        .map(fact)
        .reduce<RunRecord | undefined>((run, said) => mergeRun(run, said, '1'), undefined) as RunRecord,
    );

  test('without column evidence are inputs × outputs, inferred and coarse', () => {
    expect(slicesAfter({ inputs: [rate, invoice], outputs: [{ dataset: settlement }] })).toEqual([
      {
        type: 'slice',
        slice: `openlineage:${job}->${settlement}`,
        kind: 'OBSERVED',
        job,
        flows: [invoice, rate].map((from) => ({
          from,
          to: settlement,
          resolved: false,
          kind: 'INFERRED',
          origin: 'JOB',
        })),
        derivations: [],
        reads: [invoice, rate],
        writes: [settlement],
      },
      {
        type: 'slice',
        slice: `openlineage:${job}->`,
        kind: 'OBSERVED',
        job,
        flows: [],
        derivations: [],
        reads: [],
        writes: [],
      },
    ]);
  });

  test('with column evidence are resolved: observed where a column comes from, inferred elsewhere', () => {
    const derivation = {
      from: fieldOf(rate, 'zone'),
      to: settlement,
      influence: 'INDIRECT' as const,
      subtype: 'JOIN',
    };
    const columns = { grade: 'VALUES' as const, derivations: [derivation] };
    const [slice] = slicesAfter({ inputs: [invoice], outputs: [{ dataset: settlement, columns }] });
    expect(slice?.flows).toEqual([
      { from: invoice, to: settlement, resolved: true, grade: 'VALUES', kind: 'INFERRED', origin: 'JOB' },
      { from: rate, to: settlement, resolved: true, grade: 'VALUES' },
    ]);
    expect(slice?.derivations).toEqual([derivation]);
    // What gives columns is read, whether inputs list it or not.
    expect(slice?.reads).toEqual([invoice, rate]);
  });

  test('take the weaker grade of what two events show', () => {
    const one = { grade: 'VALUES_AND_INFLUENCE' as const, derivations: [] };
    const other = { grade: 'VALUES' as const, derivations: [] };
    const [slice] = slicesAfter(
      { inputs: [invoice], outputs: [{ dataset: settlement, columns: one }] },
      { outputs: [{ dataset: settlement, columns: other }] },
      { outputs: [{ dataset: settlement }] },
    );
    expect(slice?.flows.map(({ grade, resolved }) => [grade, resolved])).toEqual([['VALUES', true]]);
  });

  test('a dataset that is read and written flows into itself', () => {
    const [slice] = slicesAfter({ inputs: [settlement], outputs: [{ dataset: settlement }] });
    expect(slice?.flows.map(({ from, to }) => [from, to])).toEqual([[settlement, settlement]]);
  });

  test('of a run that only reads say what it reads', () => {
    expect(slicesAfter({ inputs: [rate] })).toEqual([
      {
        type: 'slice',
        slice: `openlineage:${job}->`,
        kind: 'OBSERVED',
        job,
        flows: [],
        derivations: [],
        reads: [rate],
        writes: [],
      },
    ]);
  });

  test('of a run that names no dataset are none', () => {
    expect(slicesAfter({ state: 'COMPLETE' })).toEqual([]);
  });
});

describe('a run whose events are snapshots', () => {
  const snapshot = (time: string, parts: Partial<RunFact>): Event => ({
    time,
    fact: fact({ state: 'RUNNING', isSnapshot: true, ...parts }),
  });
  const of = (name: string): RunOutput => ({ dataset: name });

  test('is what the latest of them says, and what they name no more it does not do', () => {
    const events = [
      snapshot('1', { inputs: [invoice], outputs: [of(settlement), of(rate)] }),
      snapshot('2', { inputs: [rate], outputs: [of(settlement)] }),
    ];
    for (const order of [events, events.toReversed()]) {
      const { records, slices } = fold(order);
      expect(records.get('r1')).toMatchObject({ inputs: [rate], snapshot: '2', dropped: [rate] });
      expect(Object.keys(records.get('r1')?.outputs ?? {})).toEqual([settlement]);
      expect(slices.get(`openlineage:${job}->${rate}`)?.slice.writes).toEqual([]);
      expect(slices.get(`openlineage:${job}->${settlement}`)?.slice.reads).toEqual([rate]);
    }
  });

  test('accumulates where its job does not say so', () => {
    const { records } = fold([
      { time: '1', fact: fact({ inputs: [invoice] }) },
      { time: '2', fact: fact({ outputs: [of(settlement)] }) },
    ]);
    expect(records.get('r1')?.inputs).toEqual([invoice]);
  });
});
