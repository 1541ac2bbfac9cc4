import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Committer } from '../../src/commit/committer.ts';
import { createCommitter } from '../../src/commit/committer.ts';
import { defaultRetention } from '../../src/commit/pruning.ts';
import type { Retention } from '../../src/commit/pruning.ts';
import type { Patch, RunFact } from '../../src/commit/patch.ts';
import { instantOf } from '../../src/core/instant.ts';
import { urn } from '../../src/core/urn.ts';
import { inject } from 'vitest';
import type { Driver } from 'neo4j-driver';
import { migrationsDirectory } from '../../src/app.ts';
import { migrate } from '../../src/neo4j/migrate.ts';
import { openDriver, wipe } from '../support/graph.ts';

const { database } = inject('neo4j');
let driver: Driver;
let committer: Committer;

beforeAll(() => {
  driver = openDriver();
});
afterAll(() => driver.close());
beforeEach(async () => {
  await committer?.stop();
  await wipe(driver);
  await migrate(driver, { database, directory: migrationsDirectory });
});

const atOnce: Retention = { runsPerJob: 3, endedRunMs: 0, silentRunMs: 0, everyMs: 0 };

/** Keeps the runs of a retention; its clock goes on by a second with each look, so that what was written is past. */
function keep(retention: Partial<Retention>): void {
  let time = Date.now();
  committer = createCommitter({
    driver,
    database,
    retention: { ...atOnce, ...retention },
    now: () => (time += 1_000),
  });
}

const job = urn('job', 'nightly', 'load');
const dataset = (name: string): string => urn('dataset', 'pg', name);

/** A run at an hour, told by number. */
function run(number: number, state: RunFact['state'], outputs: readonly string[]): Patch {
  const eventTime = instantOf(new Date(Date.UTC(2026, 0, 1, number)));
  const names = ['source', ...outputs];
  const entities = names.map(
    (name) =>
      ({
        type: 'entity',
        kind: 'dataset',
        id: dataset(name),
        properties: { namespace: 'pg', name },
      }) as const,
  );
  const fact: RunFact = {
    type: 'run',
    runId: `run-${number}`,
    job,
    state,
    inputs: [dataset('source')],
    outputs: outputs.map((name) => ({ dataset: dataset(name) })),
  };
  return {
    actor: 'tester',
    source: 'openlineage',
    atomic: 'ALL',
    eventTime,
    items: [
      {
        path: [],
        facts: [
          { type: 'entity', kind: 'job', id: job, properties: { namespace: 'nightly', name: 'load' } },
          ...entities,
          fact,
        ],
      },
    ],
  };
}

async function kept(): Promise<string[]> {
  const { records } = await driver.executeQuery(
    'MATCH (r:Run) RETURN r.runId AS id ORDER BY r.clock',
    {},
    { database },
  );
  return records.map((record) => record.get('id') as string);
}

async function flows(): Promise<unknown[]> {
  const { records } = await driver.executeQuery(
    'MATCH (a)-[r:FLOWS_TO]->(b) RETURN a.name AS from, b.name AS to ORDER BY to',
    {},
    { database },
  );
  return records.map((record) => record.toObject());
}

describe('the runs of a job', () => {
  test('are bounded to the last ones', async () => {
    keep({});
    for (const number of [1, 2, 3, 4, 5, 6]) await committer.commit(run(number, 'COMPLETE', ['a']));
    expect(await kept()).toEqual(['run-4', 'run-5', 'run-6']);
  });

  test('are kept beyond that when they speak for an output, and a late event finds what they said', async () => {
    keep({});
    await committer.commit(run(1, 'START', ['rare']));
    for (const number of [2, 3, 4, 5, 6]) await committer.commit(run(number, 'COMPLETE', ['a']));
    expect(await kept()).toEqual(['run-1', 'run-4', 'run-5', 'run-6']);
    const before = await flows();
    const late = run(1, 'COMPLETE', []);
    await committer.commit({ ...late, eventTime: instantOf(new Date(Date.UTC(2026, 0, 1, 1, 30))) });
    expect(await flows()).toEqual(before);
    expect(before).toHaveLength(2);
  });

  test('do not change which of them speaks: an event of one that is gone comes too late', async () => {
    keep({});
    for (const number of [1, 2, 3, 4, 5, 6])
      await committer.commit(run(number, 'COMPLETE', [number === 1 ? 'a' : 'b', 'a']));
    expect(await kept()).toEqual(['run-4', 'run-5', 'run-6']);
    const before = await flows();
    const report = await committer.commit(run(2, 'FAIL', ['b']));
    expect(report.items).toMatchObject([{ outcome: 'STALE' }]);
    expect(await flows()).toEqual(before);
  });

  test('are kept for a while when they have only begun', async () => {
    keep({ silentRunMs: 3_600_000 });
    await committer.commit(run(1, 'START', []));
    for (const number of [2, 3, 4, 5, 6]) await committer.commit(run(number, 'COMPLETE', ['a']));
    expect(await kept()).toEqual(['run-1', 'run-4', 'run-5', 'run-6']);
  });

  test('are pruned now and then only', async () => {
    keep({ everyMs: defaultRetention.everyMs });
    for (const number of [1, 2, 3, 4, 5, 6]) await committer.commit(run(number, 'COMPLETE', ['a']));
    expect(await kept()).toHaveLength(6);
  });
});
