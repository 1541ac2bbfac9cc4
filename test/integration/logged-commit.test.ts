import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { migrationsDirectory } from '../../src/app.ts';
import { createCommitter } from '../../src/commit/committer.ts';
import type { Committer } from '../../src/commit/committer.ts';
import type { CommitReport, Patch } from '../../src/commit/patch.ts';
import { DomainError } from '../../src/core/errors.ts';
import { keyOf } from '../../src/event-log/body.ts';
import { createEventLog } from '../../src/event-log/event-log.ts';
import type { EventLog } from '../../src/event-log/event-log.ts';
import { createLoggedCommit } from '../../src/event-log/logged-commit.ts';
import { openLineageSource, readEventItem } from '../../src/ingestion/adapters/openlineage/event.ts';
import { readEventText } from '../../src/ingestion/event-text.ts';
import { createGraph } from '../../src/neo4j/graph.ts';
import { migrate } from '../../src/neo4j/migrate.ts';
import { createRecords } from '../../src/neo4j/records.ts';
import { openDriver, wipe } from '../support/graph.ts';
import { copyEvent } from '../support/lineage-events.ts';
import { storedExport } from '../support/stored-export.ts';

type Commit = (patch: Patch) => Promise<CommitReport>;

const { database } = inject('neo4j');
let driver: Driver;
let committer: Committer;
const logs: EventLog[] = [];
const sent: string[] = [];

beforeAll(() => {
  driver = openDriver();
});
afterAll(async () => {
  for (const log of logs.splice(0)) await log.stop(0);
  await committer.stop();
  await driver.close();
});

beforeEach(async () => {
  for (const log of logs.splice(0)) await log.stop(0);
  await committer?.stop();
  await wipe(driver);
  await migrate(driver, { database, directory: migrationsDirectory });
  committer = createCommitter({ driver, database });
});

function open(commit: Commit = (patch) => committer.commit(patch)): { log: EventLog; commit: Commit } {
  const log = createEventLog({
    records: createRecords({ driver, database, onQuery: (name) => sent.push(name) }),
    graph: createGraph({ driver, database, transactionTimeoutMs: 10_000 }),
    commit: (patch) => committer.commit(patch),
    source: openLineageSource,
    read: readEventText,
    limits: { waitingEvents: 1_000, waitingBytes: 1_000_000, days: 0, rejected: 100 },
    onError: () => undefined,
  });
  logs.push(log);
  return { log, commit: createLoggedCommit({ log, commit, source: openLineageSource }) };
}

async function rows<Row>(text: string, params: object = {}): Promise<Row[]> {
  const { records } = await driver.executeQuery(text, params, { database });
  return records.map((record) => record.toObject() as Row);
}

const kept = () =>
  rows<{ state: string; outcome: string | null; source: string | null; count: number }>(
    `MATCH (e:RawEvent) RETURN e.state AS state, e.outcome AS outcome, e.source AS source, count(*) AS count
     ORDER BY state, outcome, source`,
  );
const emptyGraph = () =>
  rows('MATCH (n) WHERE n:Entity OR n:Slice OR n:Run OR n:Alias OR n:Commit OR n:Receipt DETACH DELETE n');

const now = new Date();
const numbers = (count: number, from = 0): number[] =>
  Array.from({ length: count }, (_, index) => from + index);
const broken = copyEvent(99, { run: {} });

/** A patch of events as they come in a document. */
function patchOf(events: readonly object[], over: Partial<Patch> = {}): Patch {
  const items = events.map((event, index) =>
    readEventItem(event, { now, path: ['items', index, 'openLineage'] }),
  );
  return { actor: 'tester', source: openLineageSource, atomic: 'EACH', items, ...over };
}
const events = (count: number, from = 0) => numbers(count, from).map((number) => copyEvent(number));
const patience = { timeout: 20_000 };

describe('events in a document', () => {
  test('are in the log with what became of them, appended together', async () => {
    const { commit, log } = open();
    sent.length = 0;
    const report = await commit(patchOf([...events(200), copyEvent(0)]));
    expect(report.items.map(({ outcome }) => outcome)).toEqual([
      ...numbers(200).map(() => 'CREATED'),
      'UNCHANGED',
    ]);
    expect(sent.filter((name) => name === 'eventLog.append').length).toBeLessThan(5);
    expect(sent.filter((name) => name === 'eventLog.settle')).toHaveLength(1);
    expect(await kept()).toEqual([{ state: 'PROJECTED', outcome: 'CREATED', source: null, count: 200 }]);
    expect(log.counts).toMatchObject({ accepted: 200, projected: 200, repeated: 1, waitingEvents: 0 });
    const body = Buffer.from(JSON.stringify(copyEvent(7)));
    expect(log.recall(keyOf(body))).toMatchObject({
      isNew: false,
      settlement: { revision: report.revision },
    });
  });

  test('that cannot be read are kept with their problems, told from inside the event', async () => {
    const { commit, log } = open();
    const report = await commit(patchOf([copyEvent(1), broken]));
    expect(report.items.map(({ outcome }) => outcome)).toEqual(['CREATED', 'REJECTED']);
    await log.stop();
    const [refused] = await rows<{ problems: string }>(
      "MATCH (e:RawEvent {state: 'REJECTED'}) RETURN e.problems AS problems",
    );
    expect(JSON.parse(refused?.problems ?? '')).toMatchObject([{ path: ['run', 'runId'] }]);
  });

  test('are not kept by a dry run', async () => {
    const { commit } = open();
    await commit(patchOf(events(3), { dryRun: true }));
    expect(await kept()).toEqual([]);
  });

  test('that stand or fall together are kept when they stand', async () => {
    const { commit } = open();
    await commit(patchOf([copyEvent(1), broken], { atomic: 'ALL' }));
    expect(await kept()).toEqual([]);
    await commit(patchOf(events(2), { atomic: 'ALL' }));
    expect(await kept()).toEqual([{ state: 'PROJECTED', outcome: 'CREATED', source: null, count: 2 }]);
  });

  test('are answered as at first when their key comes again, and refused with another content', async () => {
    const { commit } = open();
    const keyed = { idempotencyKey: 'once' };
    const first = await commit(patchOf(events(2), keyed));
    expect(await commit(patchOf(events(2), keyed))).toEqual(first);
    const other = await commit(patchOf(events(2, 10), keyed));
    expect(other.problems).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
    expect(await kept()).toEqual([{ state: 'PROJECTED', outcome: 'CREATED', source: null, count: 2 }]);
  });
});

describe('a crash', () => {
  test('between log and commit leaves the events to the next process', async () => {
    void open(() => new Promise(() => undefined)).commit(patchOf(events(5)));
    await expect.poll(kept, patience).toMatchObject([{ state: 'WAITING', count: 5 }]);
    open().log.start();
    await expect.poll(kept, patience).toMatchObject([{ state: 'PROJECTED', outcome: 'CREATED', count: 5 }]);
  });

  test('of the database in the middle leaves them to the projector', async () => {
    const down = () => Promise.reject(new DomainError('UNAVAILABLE', 'the database does not answer'));
    await expect(open(down).commit(patchOf(events(5)))).rejects.toThrow('does not answer');
    await expect.poll(kept, patience).toMatchObject([{ state: 'PROJECTED', outcome: 'CREATED', count: 5 }]);
  });
});

test('events project anew into an emptied graph, each on the word of its speaker', async () => {
  const { commit, log } = open();
  await commit(patchOf(events(10)));
  await commit(patchOf(events(10, 5), { source: 'person:ada' }));
  await commit(patchOf(events(3, 20), { atomic: 'ALL', source: 'nightly' }));
  const before = await storedExport(rows);
  expect(before).toContain('"source":"person:ada"');
  expect((await kept()).map(({ source, count }) => [source, count])).toContainEqual(['person:ada', 5]);
  await emptyGraph();
  expect(await log.requeueAll(undefined)).toBe(23);
  await expect.poll(() => log.counts.waitingEvents, patience).toBe(0);
  expect(await storedExport(rows)).toBe(before);
});
