import { Neo4jError } from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import type { IngestItem } from '../../src/generated/schema.ts';
import { itemsOf, openCommittedMesh } from '../support/committing.ts';
import type { CommittedMesh } from '../support/committing.ts';

let mesh: CommittedMesh;
beforeEach(async () => {
  mesh = await openCommittedMesh();
});
afterEach(() => mesh.close());

const team = (slug: string, parts: object = {}): IngestItem => ({ team: { slug, ...parts } });
const patch = (...inputs: IngestItem[]) =>
  ({ actor: 'tester', source: 'test', atomic: 'ALL', items: itemsOf(inputs) }) as const;

async function revisions(): Promise<number[]> {
  const rows = await mesh.rows<{ revision: number }>(
    'MATCH (c:Commit) RETURN c.revision AS revision ORDER BY revision',
  );
  return rows.map(({ revision }) => revision);
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

test('two committers lose nothing, and number their commits without a gap', async () => {
  const other = mesh.another();
  const members = ['name', 'description'] as const;
  const all = upTo(30).flatMap((round) =>
    [mesh.committer, other].map((committer, writer) =>
      committer.commit(
        patch(team('shared', { [members[writer] ?? '']: `${round}` }), team(`own-${writer}-${round}`)),
      ),
    ),
  );
  const reports = await Promise.all(all);
  await other.stop();
  expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
  const [row] = await mesh.rows<{ teams: number }>('MATCH (t:Team) RETURN count(t) AS teams');
  expect(row?.teams).toBe(61);
  expect(
    await mesh.rows('MATCH (t:Team {slug: "shared"}) RETURN t.name AS name, t.description AS description'),
  ).toEqual([{ name: '30', description: '30' }]);
  expect(await revisions()).toEqual(upTo(60));
  expect(await mesh.revision()).toBe(60);
});

describe('patches in flight', () => {
  test('share few transactions, and each has its own outcome', async () => {
    const all = upTo(200).map((index) =>
      mesh.committer.commit(
        index % 50 === 0
          ? patch({ domain: { slug: `d-${index}`, owner: urn('team', 'nobody') } })
          : patch(team(`t-${index}`)),
      ),
    );
    const reports = await Promise.all(all);
    const refused = reports.flatMap(({ problems }, index) => (problems.length > 0 ? [index + 1] : []));
    expect(refused).toEqual([50, 100, 150, 200]);
    expect(mesh.statements().filter((name) => name === 'commit.lock').length).toBeLessThanOrEqual(3);
    expect(await revisions()).toEqual(upTo(196));
  });

  test('one that the database refuses does not fail its neighbours', async () => {
    const broken = patch(team('broken'));
    const [fact] = broken.items[0]?.facts ?? [];
    // A nested object is no property: only the database finds out.
    Object.assign(fact ?? {}, { properties: { slug: { nested: true } } });
    const results = await Promise.allSettled(
      [patch(team('before')), broken, patch(team('after'))].map((one) => mesh.committer.commit(one)),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await mesh.rows('MATCH (t:Team) RETURN t.slug AS slug ORDER BY slug')).toEqual([
      { slug: 'after' },
      { slug: 'before' },
    ]);
  });
});

describe('a commit', () => {
  /** The driver, with something else in the place of the commit of the transactions named by number, from 1. */
  function interrupted(
    numbers: readonly number[],
    commit: (real: () => Promise<void>) => Promise<void>,
  ): Driver {
    let count = 0;
    return new Proxy(mesh.driver, {
      get(driver, name) {
        const value: unknown = Reflect.get(driver, name);
        if (name !== 'session') return typeof value === 'function' ? value.bind(driver) : value;
        return (options: object) => {
          const session = driver.session(options);
          const begin = session.beginTransaction.bind(session);
          session.beginTransaction = (async (config: object) => {
            const tx = await begin(config);
            const real = tx.commit.bind(tx);
            tx.commit = () => {
              count += 1;
              return numbers.includes(count) ? commit(real) : real();
            };
            return tx;
          }) as unknown as typeof session.beginTransaction;
          return session;
        };
      },
    });
  }

  const lost = (): Neo4jError =>
    new Neo4jError('the connection was lost', 'ServiceUnavailable', '08000', 'lost');

  test('whose reply was lost happened once, and is reported as it was', async () => {
    const committer = mesh.another(
      interrupted([1], async (real) => {
        await real();
        throw lost();
      }),
    );
    const [first, second] = await Promise.all([
      committer.commit({ ...patch(team('one')), idempotencyKey: 'k' }),
      committer.commit(
        patch(team('two'), {
          lineage: {
            slice: 's',
            flows: [{ from: urn('dataset', 'db', 'a'), to: urn('dataset', 'db', 'b') }],
          },
        }),
      ),
    ]);
    expect([first.revision, first.items]).toEqual([1, [{ outcome: 'CREATED', id: urn('team', 'one') }]]);
    expect([second.revision, second.asserted]).toEqual([2, 1]);
    expect(await revisions()).toEqual([1, 2]);
    expect(await committer.commit({ ...patch(team('one')), idempotencyKey: 'k' })).toEqual(first);
    await committer.stop();
  });

  test('that never arrived is tried again', async () => {
    const committer = mesh.another(interrupted([1, 2], () => Promise.reject(lost())));
    const report = await committer.commit(patch(team('one')));
    expect([report.revision, report.items]).toEqual([1, [{ outcome: 'CREATED', id: urn('team', 'one') }]]);
    expect(await revisions()).toEqual([1]);
    await committer.stop();
  });

  test('that fails for good is refused, and the next one is taken', async () => {
    const deadlock = new Neo4jError(
      'deadlock',
      'Neo.TransientError.Transaction.DeadlockDetected',
      '50N05',
      'deadlock',
    );
    const committer = mesh.another(interrupted(upTo(5), () => Promise.reject(deadlock)));
    await expect(committer.commit(patch(team('one')))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect((await committer.commit(patch(team('two')))).revision).toBe(1);
    expect(await mesh.rows('MATCH (t:Team) RETURN t.slug AS slug')).toEqual([{ slug: 'two' }]);
    await committer.stop();
    await expect(committer.commit(patch(team('three')))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});

test('a key is answered as before, refused with another content, and a dry run keeps none', async () => {
  const parts = { idempotencyKey: 'k' };
  const dry = await mesh.commit(itemsOf([team('one')]), { ...parts, dryRun: true });
  expect([dry.dryRun, dry.revision, dry.items[0]?.outcome]).toEqual([true, 0, 'CREATED']);
  expect(await mesh.rows('MATCH (n) WHERE n:Entity OR n:IdempotencyKey OR n:Commit RETURN n')).toEqual([]);
  const first = await mesh.commit(itemsOf([team('one')]), parts);
  await mesh.commit(itemsOf([team('one', { name: 'changed' })]));
  expect(await mesh.commit(itemsOf([team('one')]), parts)).toEqual(first);
  expect(await mesh.rows('MATCH (t:Team) RETURN t.name AS name')).toEqual([{ name: 'changed' }]);
  const { problems } = await mesh.commit(itemsOf([team('other')]), parts);
  expect(problems.map(({ code, path }) => [code, path])).toEqual([
    ['IDEMPOTENCY_CONFLICT', ['idempotencyKey']],
  ]);
  expect(
    (await mesh.commit(itemsOf([team('other')]), { ...parts, actor: 'somebody else' })).problems,
  ).toEqual([]);
});
