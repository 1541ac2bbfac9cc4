import { beforeAll, describe, expect, test } from 'vitest';
import { fieldOf, urn } from '../../src/core/urn.ts';
import { withServer } from '../support/server.ts';
import { refused, table, tableId, writeBasis, writerOf } from '../support/writer.ts';

const server = withServer({ mesh: 'empty' });
const writer = writerOf(() => server);
const { write, read } = writer;
beforeAll(async () => {
  await writeBasis(writer);
}, 60_000);

describe('the context map', () => {
  const [upstream, downstream] = [
    urn('bounded-context', 'grid-operations'),
    urn('bounded-context', 'billing'),
  ];
  const selection =
    'contextRelation { kind upstream { id } downstream { id } upstreamRoles downstreamRoles description }';

  test('a relation is set, replaced and removed', async () => {
    const set = await write(
      'contextRelationSet',
      {
        upstream,
        downstream,
        kind: 'UPSTREAM_DOWNSTREAM',
        upstreamRoles: ['PUBLISHED_LANGUAGE', 'OPEN_HOST_SERVICE'],
        downstreamRoles: ['ANTICORRUPTION_LAYER'],
        description: 'readings',
      },
      selection,
    );
    expect(set).toMatchObject({
      outcome: 'CREATED',
      contextRelation: {
        kind: 'UPSTREAM_DOWNSTREAM',
        upstream: { id: upstream },
        downstream: { id: downstream },
        upstreamRoles: ['OPEN_HOST_SERVICE', 'PUBLISHED_LANGUAGE'],
        downstreamRoles: ['ANTICORRUPTION_LAYER'],
        description: 'readings',
      },
    });
    const again = { upstream, downstream, kind: 'CUSTOMER_SUPPLIER' };
    expect(await write('contextRelationSet', again, selection)).toMatchObject({
      outcome: 'UPDATED',
      contextRelation: {
        kind: 'CUSTOMER_SUPPLIER',
        upstreamRoles: [],
        downstreamRoles: [],
        description: null,
      },
    });
    expect(await write('contextRelationSet', again, selection)).toMatchObject({ outcome: 'UNCHANGED' });
    const { contextMap } = await read('{ contextMap { relations { kind upstream { id } } } }');
    expect(contextMap.relations).toEqual([{ kind: 'CUSTOMER_SUPPLIER', upstream: { id: upstream } }]);
    expect(await write('contextRelationSet', { upstream, downstream, kind: null }, selection)).toMatchObject({
      outcome: 'UPDATED',
      contextRelation: null,
    });
    expect((await read('{ contextMap { relations { kind } } }')).contextMap.relations).toEqual([]);
  });

  test('a symmetric relation is one, from whichever side it is said', async () => {
    expect(await write('contextRelationSet', { upstream, downstream, kind: 'PARTNERSHIP' })).toMatchObject({
      outcome: 'CREATED',
    });
    expect(
      await write('contextRelationSet', { upstream: downstream, downstream: upstream, kind: 'PARTNERSHIP' }),
    ).toMatchObject({ outcome: 'UNCHANGED' });
    const { boundedContext } = await read(`{ boundedContext(id: "${upstream}") { relations { kind } } }`);
    expect(boundedContext.relations).toEqual([{ kind: 'PARTNERSHIP' }]);
  });

  test.each([
    [
      { kind: 'CUSTOMER_SUPPLIER', upstreamRoles: ['OPEN_HOST_SERVICE'] },
      'upstreamRoles',
      'does not offer one open host service for everybody',
    ],
    [
      { kind: 'CUSTOMER_SUPPLIER', downstreamRoles: ['CONFORMIST'] },
      'downstreamRoles',
      'a conformist has none',
    ],
    [
      { kind: 'UPSTREAM_DOWNSTREAM', downstreamRoles: ['CONFORMIST', 'ANTICORRUPTION_LAYER'] },
      'downstreamRoles',
      'takes the model over as it is',
    ],
    [{ kind: 'PARTNERSHIP', upstreamRoles: ['PUBLISHED_LANGUAGE'] }, 'upstreamRoles', 'has no upstream side'],
    [{ kind: 'SHARED_KERNEL', downstreamRoles: ['CONFORMIST'] }, 'downstreamRoles', 'has no downstream side'],
    [
      { kind: 'SEPARATE_WAYS', upstreamRoles: ['OPEN_HOST_SERVICE'] },
      'upstreamRoles',
      'has no upstream side',
    ],
    [{ kind: 'PARTNERSHIP', downstream: upstream }, 'downstream', 'no relation with itself'],
  ])('%j is refused with the reason', async (input, path, message) => {
    const payload = await write('contextRelationSet', { upstream, downstream, ...input }, selection);
    expect(payload).toMatchObject({ ...refused('INVALID', [path], message), contextRelation: null });
  });

  test('a relation with what is not there, or is no context, is refused', async () => {
    const unknown = { upstream: urn('bounded-context', 'nowhere'), downstream, kind: 'PARTNERSHIP' };
    expect(await write('contextRelationSet', unknown)).toMatchObject(
      refused('NOT_FOUND', ['upstream'], 'there is no'),
    );
    const team = { upstream: urn('team', 'grid'), downstream, kind: 'PARTNERSHIP' };
    expect(await write('contextRelationSet', team)).toMatchObject(
      refused('INVALID', ['upstream'], 'received "urn:mesh:team:grid"'),
    );
  });
});

describe('the glossary', () => {
  const [from, to] = [urn('term', 'billing', 'meter'), urn('term', 'grid-operations', 'meter')];

  test('a mapping is set, replaced and removed, and polysemes stand in the context map', async () => {
    const selection = 'termMapping { kind from { id } to { id } description }';
    expect(
      await write(
        'termMap',
        { from, to, kind: 'POLYSEME_OF', description: 'a line, an instrument' },
        selection,
      ),
    ).toMatchObject({
      outcome: 'CREATED',
      termMapping: {
        kind: 'POLYSEME_OF',
        from: { id: from },
        to: { id: to },
        description: 'a line, an instrument',
      },
    });
    const { contextMap } = await read('{ contextMap { polysemes { from { id } to { id } } } }');
    expect(contextMap.polysemes).toEqual([{ from: { id: from }, to: { id: to } }]);
    expect(await write('termMap', { from, to, kind: 'NARROWER' }, selection)).toMatchObject({
      outcome: 'UPDATED',
      termMapping: { kind: 'NARROWER', description: null },
    });
    expect(await write('termMap', { from, to, kind: null }, selection)).toMatchObject({
      outcome: 'UPDATED',
      termMapping: null,
    });
    expect((await read(`{ term(id: "${from}") { mappings { kind } } }`)).term.mappings).toEqual([]);
  });

  test('two meanings inside one context, a mapping to itself and unknown terms are refused', async () => {
    await write('termUpsert', { context: 'billing', slug: 'counter' });
    const inside = { from, to: urn('term', 'billing', 'counter'), kind: 'POLYSEME_OF' };
    expect(await write('termMap', inside)).toMatchObject(
      refused('INVALID', ['to'], 'inside which a word has one meaning'),
    );
    expect(await write('termMap', { from, to: from, kind: 'SAME_AS' })).toMatchObject(
      refused('INVALID', ['to'], 'no mapping to itself'),
    );
    const unknown = { from, to: urn('term', 'billing', 'nothing'), kind: 'SAME_AS' };
    expect(await write('termMap', unknown)).toMatchObject(refused('NOT_FOUND', ['to'], 'there is no'));
  });
});

describe('lineage', () => {
  const flow = { from: tableId('a'), to: tableId('b'), fields: [{ from: 'x', to: 'y' }] };

  test('a slice is asserted, replaced and withdrawn as a whole', async () => {
    const first = await write(
      'lineageAssert',
      { slice: 'design', flows: [flow], job: { namespace: 'airflow', name: 'copy' } },
      'slice asserted withdrawn',
    );
    expect(first).toMatchObject({ outcome: 'CREATED', slice: 'person:anonymous:design', withdrawn: 0 });
    expect(first['asserted']).toBeGreaterThan(1);
    const field = fieldOf(tableId('b'), 'y');
    const upstream = `{ field(id: "${field}") { upstream { field { id } influence evidence { kind source job { id } isResolved } } } }`;
    expect((await read(upstream)).field.upstream).toEqual([
      {
        field: { id: fieldOf(tableId('a'), 'x') },
        influence: 'DIRECT',
        evidence: {
          kind: 'DECLARED',
          source: 'person:anonymous',
          job: { id: urn('job', 'airflow', 'copy') },
          isResolved: true,
        },
      },
    ]);
    await write('datasetUpsert', table('c'));
    const replaced = await write(
      'lineageAssert',
      { slice: 'design', flows: [{ from: tableId('c'), to: tableId('b') }] },
      'asserted withdrawn',
    );
    expect(replaced.outcome).toBe('UPDATED');
    expect((await read(upstream)).field.upstream).toEqual([]);
    const withdrawn = await write('lineageWithdraw', { slice: 'design' }, 'slice asserted withdrawn');
    expect(withdrawn).toMatchObject({ outcome: 'UPDATED', asserted: 0, withdrawn: 1 });
    expect((await read(`{ dataset(id: "${tableId('b')}") { upstream { id } } }`)).dataset.upstream).toEqual(
      [],
    );
    expect(await write('lineageWithdraw', { slice: 'design' })).toMatchObject({ outcome: 'UNCHANGED' });
  });

  test('what another slice says stays when one is withdrawn', async () => {
    for (const slice of ['one', 'two']) await write('lineageAssert', { slice, flows: [flow] });
    await write('lineageWithdraw', { slice: 'one' });
    const { dataset } = await read(`{ dataset(id: "${tableId('b')}") { upstream { id } } }`);
    expect(dataset.upstream).toEqual([{ id: tableId('a') }]);
    await write('lineageWithdraw', { slice: 'two' });
  });

  test.each([
    [{ slice: '', flows: [] }, ['slice'], 'the name of the slice is empty'],
    [{ slice: 's', flows: [flow], kind: 'INFERRED' }, ['kind'], 'INFERRED is what the server concludes'],
    [{ slice: 's', flows: [{ from: 'x', to: tableId('b') }] }, ['flows', '0', 'from'], 'received "x"'],
    [
      { slice: 's', flows: [{ ...flow, fields: [{ from: 'x' }] }] },
      ['flows', '0', 'fields', '0', 'influence'],
      'say INDIRECT',
    ],
  ])('%j is refused', async (input, path, message) => {
    expect(await write('lineageAssert', input, 'slice')).toMatchObject({
      ...refused('INVALID', path, message),
      slice: null,
    });
  });

  test('a flow from a port that is not there is refused, and so is a slice without a name', async () => {
    const input = { slice: 's', flows: [{ from: urn('output-port', 'no', 'port', '1'), to: tableId('b') }] };
    expect(await write('lineageAssert', input)).toMatchObject(
      refused('NOT_FOUND', ['flows', '0', 'from'], 'there is no'),
    );
    expect(await write('lineageWithdraw', { slice: '' })).toMatchObject(
      refused('INVALID', ['slice'], 'is empty'),
    );
  });
});
