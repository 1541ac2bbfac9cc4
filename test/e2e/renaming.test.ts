import { beforeAll, describe, expect, test } from 'vitest';
import { fieldOf, urn } from '../../src/core/urn.ts';
import { withServer } from '../support/server.ts';
import { odcs, refused, table, tableId, writeBasis, writerOf } from '../support/writer.ts';

const server = withServer({ mesh: 'empty' });
const writer = writerOf(() => server);
const { write, read, named } = writer;
beforeAll(async () => {
  await writeBasis(writer);
}, 60_000);

describe('other names', () => {
  const renames: readonly [mutation: string, id: string, to: string, make: readonly [string, object]][] = [
    ['domainRename', urn('domain', 'old'), urn('domain', 'new'), ['domainUpsert', { slug: 'old' }]],
    [
      'boundedContextRename',
      urn('bounded-context', 'old'),
      urn('bounded-context', 'new'),
      ['boundedContextUpsert', { slug: 'old' }],
    ],
    ['teamRename', urn('team', 'old'), urn('team', 'new'), ['teamUpsert', { slug: 'old' }]],
    [
      'termRename',
      urn('term', 'billing', 'old'),
      urn('term', 'billing', 'new'),
      ['termUpsert', { context: 'billing', slug: 'old' }],
    ],
    [
      'dataProductRename',
      urn('data-product', 'old'),
      urn('data-product', 'new'),
      ['dataProductUpsert', { key: 'old' }],
    ],
    [
      'dataContractRename',
      urn('data-contract', 'old'),
      urn('data-contract', 'new'),
      ['dataContractUpsert', { document: odcs('old', '1.0.0') }],
    ],
    [
      'datasetRename',
      tableId('old'),
      tableId('new'),
      ['datasetUpsert', { ...table('old'), fields: [{ path: 'a' }] }],
    ],
    [
      'jobRename',
      urn('job', 'airflow', 'old'),
      urn('job', 'airflow', 'new'),
      ['jobUpsert', { namespace: 'airflow', name: 'old' }],
    ],
  ];

  test('each rename is tried', () => {
    expect(renames.map(([name]) => name).sort()).toEqual(named('Rename').sort());
  });

  test('the id stays, the new name answers too, and a name that is taken is refused', async () => {
    for (const [name, id, to, [make, input]] of renames) {
      await write(make, input);
      expect(await write(name, { id, to }, 'entity { id aliases }'), name).toMatchObject({
        outcome: 'UPDATED',
        entity: { id, aliases: [to] },
      });
      expect((await read(`{ node(id: "${to}") { id } }`)).node, name).toEqual({ id });
      expect(await write(name, { id, to }), name).toMatchObject({ outcome: 'UNCHANGED' });
      expect(await write(name, { id: `${id}x`, to: `${to}x` }, 'entity { id }'), name).toMatchObject({
        ...refused('NOT_FOUND', ['id'], 'there is no'),
        entity: null,
      });
      expect(await write(name, { id, to: urn('field', 'a', 'b', 'c') }), name).toMatchObject(
        refused('INVALID', ['to'], 'received'),
      );
    }
    await write('teamUpsert', { slug: 'third' });
    expect(await write('teamRename', { id: urn('team', 'third'), to: urn('team', 'grid') })).toMatchObject(
      refused('CONFLICT', ['to'], 'is taken'),
    );
  });

  test('what is said under the new name is said of the same thing, its parts too', async () => {
    expect(
      await write('teamUpsert', { slug: 'new', description: 'renamed' }, 'team { id description }'),
    ).toMatchObject({
      outcome: 'UPDATED',
      team: { id: urn('team', 'old'), description: 'renamed' },
    });
    const { field } = await read(`{ field(id: "${fieldOf(tableId('new'), 'a')}") { id dataset { id } } }`);
    expect(field).toEqual({ id: fieldOf(tableId('old'), 'a'), dataset: { id: tableId('old') } });
    const product = await write(
      'dataProductUpsert',
      { key: 'of-team', owner: urn('team', 'new') },
      'dataProduct { owner { id } }',
    );
    expect(product['dataProduct'].owner).toEqual({ id: urn('team', 'old') });
  });

  test('a term stays in its context', async () => {
    const input = { id: urn('term', 'billing', 'meter'), to: urn('term', 'grid-operations', 'device') };
    expect(await write('termRename', input)).toMatchObject(
      refused('INVALID', ['to'], 'a term stays in its bounded context'),
    );
  });
});

describe('the audit log', () => {
  test('says who changed what, when, on whose word, before and after', async () => {
    const created = await write('domainUpsert', { slug: 'audited', name: 'Audited', description: 'one' });
    const updated = await write('domainUpsert', { slug: 'audited', description: 'two' });
    const { domain } = await read(
      `{ domain(id: "${urn('domain', 'audited')}") { history { revision at actor source operation entity before after } } }`,
    );
    expect(domain.history).toEqual([
      {
        revision: updated.revision,
        at: expect.stringMatching(/^\d{4}-.*Z$/),
        actor: 'anonymous',
        source: 'person:anonymous',
        operation: 'UPDATED',
        entity: urn('domain', 'audited'),
        before: { description: 'one' },
        after: { description: 'two' },
      },
      expect.objectContaining({
        revision: created.revision,
        operation: 'CREATED',
        before: null,
        after: expect.objectContaining({ name: 'Audited' }),
      }),
    ]);
  });

  test('commits are a feed without gaps', async () => {
    const { meshRevision } = await read('{ meshRevision }');
    const first = await write('teamUpsert', { slug: 'feed' });
    const second = await write('teamRetire', { id: urn('team', 'feed') });
    const { commits } = await read(
      `{ commits(since: ${meshRevision}) { revision created updated retired changes { entity operation } } }`,
    );
    expect(commits).toEqual([
      {
        revision: first.revision,
        created: 1,
        updated: 0,
        retired: 0,
        changes: [{ entity: urn('team', 'feed'), operation: 'CREATED' }],
      },
      {
        revision: second.revision,
        created: 0,
        updated: 0,
        retired: 1,
        changes: [{ entity: urn('team', 'feed'), operation: 'RETIRED' }],
      },
    ]);
    const all: number[] = [];
    for (let since = 0; ;) {
      const page = (await read(`{ commits(since: ${since}, first: 30) { revision } }`)).commits as {
        revision: number;
      }[];
      if (page.length === 0) break;
      all.push(...page.map(({ revision }) => revision));
      since = all.at(-1) ?? 0;
    }
    expect(all).toEqual(Array.from({ length: second.revision }, (_, index) => index + 1));
  });
});
