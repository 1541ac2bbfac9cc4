import fc from 'fast-check';
import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inject } from 'vitest';
import { migrationsDirectory } from '../../src/app.ts';
import { createCommitter } from '../../src/commit/committer.ts';
import type { Committer } from '../../src/commit/committer.ts';
import type { CommitReport, Patch } from '../../src/commit/patch.ts';
import { DomainError } from '../../src/core/errors.ts';
import { hashText } from '../../src/core/hash.ts';
import { createEventLog } from '../../src/event-log/event-log.ts';
import type { EventLog, EventLogOptions } from '../../src/event-log/event-log.ts';
import type { Arrival } from '../../src/event-log/model.ts';
import { openLineageSource } from '../../src/ingestion/adapters/openlineage/event.ts';
import { readEventText } from '../../src/ingestion/event-text.ts';
import { createGraph } from '../../src/neo4j/graph.ts';
import { migrate } from '../../src/neo4j/migrate.ts';
import { createRecords } from '../../src/neo4j/records.ts';
import { history } from '../support/event-histories.ts';
import { openDriver, wipe } from '../support/graph.ts';
import { copyEvent } from '../support/lineage-events.ts';
import { storedExport } from '../support/stored-export.ts';

const { database } = inject('neo4j');
let driver: Driver;
let committer: Committer;
const logs: EventLog[] = [];

beforeAll(() => {
  driver = openDriver();
});
afterAll(() => driver.close());

beforeEach(async () => {
  for (const log of logs.splice(0)) await log.stop(0);
  await committer?.stop();
  await wipe(driver);
  await migrate(driver, { database, directory: migrationsDirectory });
  committer = createCommitter({ driver, database });
});

const limits = { waitingEvents: 1_000, waitingBytes: 1_000_000, days: 0, rejected: 100 };

function open(options: Partial<EventLogOptions> = {}): EventLog {
  const log = createEventLog({
    records: createRecords({ driver, database }),
    graph: createGraph({ driver, database, transactionTimeoutMs: 10_000 }),
    commit: (patch) => committer.commit(patch),
    source: openLineageSource,
    read: readEventText,
    limits,
    onError: () => undefined,
    ...options,
  });
  logs.push(log);
  return log;
}

function arrival(event: object): Arrival {
  const text = JSON.stringify(event);
  return { key: hashText(text), body: Buffer.from(text), sender: 'tester', item: readEventText(text) };
}

async function rows<Row>(text: string, params: object = {}): Promise<Row[]> {
  const { records } = await driver.executeQuery(text, params, { database });
  return records.map((record) => record.toObject() as Row);
}

const states = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await rows<{ state: string; count: number }>(
        'MATCH (e:RawEvent) RETURN e.state AS state, count(*) AS count ORDER BY state',
      )
    ).map(({ state, count }) => [state, count]),
  );

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const patience = { timeout: 20_000 };
const never = (): Promise<CommitReport> => new Promise(() => undefined);

describe('an event that is acknowledged', () => {
  test('is in the log at once, and in the graph a moment later', async () => {
    const log = open({ commit: never });
    const one = arrival(copyEvent(1));
    expect(await log.append(one)).toEqual({ isNew: true });
    expect(await states()).toEqual({ WAITING: 1 });
    expect(log.counts).toMatchObject({ accepted: 1, waitingEvents: 1, waitingBytes: one.body.length });
  });

  test('comes to an outcome, and is known when it comes again', async () => {
    const log = open();
    const one = arrival(copyEvent(1));
    await log.append(one);
    expect(await log.settlementOf(one.key, 10_000)).toEqual({
      outcome: 'CREATED',
      revision: 1,
      problems: [],
    });
    expect(log.recall(one.key)).toMatchObject({
      isNew: false,
      settlement: { outcome: 'UNCHANGED', revision: 1 },
    });
    const other = open();
    expect(other.recall(one.key)).toBeUndefined();
    expect(await other.append(one)).toMatchObject({ isNew: false, settlement: { revision: 1 } });
    expect(await states()).toEqual({ PROJECTED: 1 });
  });

  test('is appended once, however often it comes at the same time', async () => {
    const [log, other] = [open(), open()];
    const one = arrival(copyEvent(1));
    const answers = await Promise.all([log, log, other, other, log].map((each) => each.append(one)));
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    await Promise.all([log, other].map((each) => each.settlementOf(one.key, 10_000)));
    expect([log.counts.projected + other.counts.projected, await states()]).toEqual([1, { PROJECTED: 1 }]);
  });

  test('shares its transactions with what arrives at the same time', async () => {
    const names: string[] = [];
    const log = open({
      records: createRecords({ driver, database, onQuery: (name) => names.push(name) }),
    });
    const all = numbers(300).map((number) => arrival(copyEvent(number)));
    await Promise.all(all.map((one) => log.append(one)));
    await Promise.all(all.map(({ key }) => log.settlementOf(key, 30_000)));
    expect(await states()).toEqual({ PROJECTED: 300 });
    expect(names.filter((name) => name === 'eventLog.append').length).toBeLessThan(10);
    const [commits] = await rows<{ count: number }>('MATCH (c:Commit) RETURN count(c) AS count');
    expect(commits?.count).toBeLessThan(10);
  });

  test('is projected in order of arrival', async () => {
    const patches: Patch[] = [];
    const log = open({
      commit: (patch) => {
        patches.push(patch);
        return committer.commit(patch);
      },
    });
    const all = numbers(50).map((number) => arrival(copyEvent(number)));
    await Promise.all(all.map((one) => log.append(one)));
    await log.settlementOf(all.at(-1)?.key ?? '', 10_000);
    const projected = patches.flatMap(({ items }) => items.map(({ id }) => id));
    expect(projected).toEqual(all.map(({ item }) => item.id));
  });
});

describe('a process that is no more', () => {
  test('leaves its events to the next one, each to be projected once', async () => {
    const dead = open({ commit: never });
    const all = numbers(20).map((number) => arrival(copyEvent(number)));
    await Promise.all(all.map((one) => dead.append(one)));
    const [next, other] = [open(), open()];
    next.start();
    other.start();
    await Promise.all(all.map(({ key }) => next.settlementOf(key, 20_000)));
    expect(await states()).toEqual({ PROJECTED: 20 });
    expect(next.counts.projected + other.counts.projected).toBe(20);
  });

  test('that lives still keeps its events', async () => {
    const [busy, other] = [open({ commit: never }), open()];
    busy.start();
    await expect.poll(async () => (await rows('MATCH (p:Projector) RETURN p.id AS id')).length).toBe(1);
    await busy.append(arrival(copyEvent(1)));
    other.start();
    await expect.poll(async () => (await rows('MATCH (p:Projector) RETURN p.id AS id')).length).toBe(2);
    expect(await states()).toEqual({ WAITING: 1 });
    expect(other.counts.waitingEvents).toBe(0);
  });

  test('after its commit and before its note of it does no harm: the event is projected again', async () => {
    const dead = open({
      commit: async (patch) => {
        await committer.commit(patch);
        return never();
      },
    });
    const one = arrival(copyEvent(1));
    await dead.append(one);
    await expect.poll(async () => (await rows('MATCH (c:Commit) RETURN c')).length, patience).toBe(1);
    const next = open();
    next.start();
    expect(await next.settlementOf(one.key, 20_000)).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await rows('MATCH (c:Commit) RETURN c.revision AS revision')).toEqual([{ revision: 1 }]);
  });
});

describe('a graph that cannot be written', () => {
  test('makes events wait, and nothing is lost', async () => {
    let failures = 3;
    const log = open({
      commit: (patch) => {
        failures -= 1;
        return failures >= 0
          ? Promise.reject(new DomainError('UNAVAILABLE', 'not now'))
          : committer.commit(patch);
      },
    });
    const one = arrival(copyEvent(1));
    await log.append(one);
    expect(await log.settlementOf(one.key, 20_000)).toMatchObject({ outcome: 'CREATED' });
  });

  test('fills the log up to its limit', async () => {
    const log = open({ commit: never, limits: { ...limits, waitingEvents: 2 } });
    expect(log.refusesMore()).toBe(false);
    for (const number of [1, 2]) await log.append(arrival(copyEvent(number)));
    expect([log.refusesMore(), log.counts.overloaded]).toEqual([true, 1]);
  });
});

describe('an event that is refused', () => {
  test('by a bug is kept with the reason, and its neighbours are in', async () => {
    const log = open({
      commit: (patch) =>
        patch.items.some(({ id }) => id?.includes('copy-2') === true)
          ? Promise.reject(new TypeError('x is undefined'))
          : committer.commit(patch),
    });
    const all = [1, 2, 3].map((number) => arrival(copyEvent(number)));
    await Promise.all(all.map((one) => log.append(one)));
    const settlements = await Promise.all(all.map(({ key }) => log.settlementOf(key, 10_000)));
    expect(settlements.map((one) => one?.outcome)).toEqual(['CREATED', 'REJECTED', 'CREATED']);
    expect(settlements[1]?.problems).toEqual([
      { code: 'INVALID', message: 'it could not be written: x is undefined', path: [] },
    ]);
    expect(await states()).toEqual({ PROJECTED: 2, REJECTED: 1 });
    expect(log.recall(all[1]?.key ?? '')).toBeUndefined();
  });

  test('is taken when it comes again and the reason is gone', async () => {
    const log = open();
    const one = arrival(copyEvent(1));
    log.refuse({ ...one, problems: [{ code: 'INVALID', message: 'too early', path: ['eventTime'] }] });
    await expect.poll(states, patience).toEqual({ REJECTED: 1 });
    expect(await log.append(one)).toEqual({ isNew: true });
    expect(await log.settlementOf(one.key, 10_000)).toMatchObject({ outcome: 'CREATED' });
    expect(await states()).toEqual({ PROJECTED: 1 });
  });

  test('is counted and kept once, and only the newest are kept', async () => {
    const log = open({ limits: { ...limits, rejected: 3 } });
    const problems = [{ code: 'INVALID' as const, message: 'no', path: [] }];
    for (const number of [1, 2, 3, 4, 5, 1]) log.refuse({ ...arrival(copyEvent(number)), problems });
    await expect.poll(states, patience).toEqual({ REJECTED: 5 });
    log.start();
    await expect.poll(states, patience).toEqual({ REJECTED: 3 });
    const kept = await rows<{ times: number }>('MATCH (e:RawEvent) RETURN e.times AS times ORDER BY times');
    expect(kept.map(({ times }) => times)).toEqual([1, 1, 2]);
  });
});

test('what waits beyond the memory is read again from the log', async () => {
  const large = copyEvent(0, {
    job: { namespace: 'copies', name: 'large', facets: { x: { y: 'z'.repeat(9_000_000) } } },
  });
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const log = open({
    commit: async (patch) => {
      await released;
      return committer.commit(patch);
    },
    limits: { ...limits, waitingBytes: 100_000_000 },
  });
  const all = [large, { ...large, eventTime: '2026-02-01T00:00:00Z' }, copyEvent(1)].map(arrival);
  for (const one of all) await log.append(one);
  release();
  for (const { key } of all) expect(await log.settlementOf(key, 20_000)).toMatchObject({ problems: [] });
  expect(await states()).toEqual({ PROJECTED: 3 });
}, 60_000);

test('events are let go of after their days, those that wait excepted', async () => {
  let time = Date.now() - 3 * 86_400_000;
  const past = open({ now: () => time });
  const old = arrival(copyEvent(1));
  await past.append(old);
  await past.settlementOf(old.key, 10_000);
  const stuck = open({ now: () => time, commit: never });
  await stuck.append(arrival(copyEvent(2)));
  time = Date.now();
  const today = open({ limits: { ...limits, days: 2 }, commit: never });
  await today.append(arrival(copyEvent(3)));
  today.start();
  await expect.poll(states, patience).toEqual({ WAITING: 2 });
});

test('all events project anew into an emptied graph: the same bytes', async () => {
  const log = open();
  const [told = []] = fc.sample(fc.array(history, { minLength: 8, maxLength: 8 }), 1);
  const all = [...told.flat(), ...numbers(30).map((number) => copyEvent(number))].map(arrival);
  const keys = new Set(all.map(({ key }) => key));
  await Promise.all(all.map((one) => log.append(one)));
  await expect.poll(() => log.counts.waitingEvents, patience).toBe(0);
  const before = await storedExport(rows);
  await rows('MATCH (n) WHERE n:Entity OR n:Slice OR n:Run OR n:Alias OR n:Commit DETACH DELETE n');
  expect(await log.requeueAll('REJECTED')).toBe(0);
  expect(await log.requeueAll(undefined)).toBe(keys.size);
  await expect.poll(() => log.counts.waitingEvents, patience).toBe(0);
  expect(await storedExport(rows)).toBe(before);
  expect(before).toContain('"relation":"FLOWS_TO"');
});
