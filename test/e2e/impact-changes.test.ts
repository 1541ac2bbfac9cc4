import { beforeAll, describe, expect, test } from 'vitest';
import { excludedOf, ids, itemsOf } from '../support/impact-items.ts';
import type { Excluded, Item } from '../support/impact-items.ts';
import { withServer } from '../support/server.ts';
import { change, question } from '../support/story.ts';

const readings = 'urn:mesh:dataset:postgres%3A//metering-db%3A5432:metering.public.meter_readings';
const readingsPort = 'urn:mesh:output-port:meter-readings:readings:1';

const staged = 'urn:mesh:dataset:snowflake%3A//nordlicht-prod:BILLING.STAGING.METERED_CONSUMPTION';

const server = withServer();
/** What the one question answers, asked once: page by page. */
let answered: { readonly items: readonly Item[]; readonly excluded: readonly Excluded[] };
beforeAll(async () => {
  answered = {
    items: await itemsOf(server, change, { first: 21 }),
    excluded: await excludedOf(server, change),
  };
}, 180_000);

describe('what is shown', () => {
  test.each([
    [{ certainty: ['UNKNOWN'] }, (item: Item) => item.certainty === 'UNKNOWN'],
    [
      { effect: ['SHIELDED'], kind: ['DATASET'] },
      (item: Item) => item.effect === 'SHIELDED' && item.kind === 'DATASET',
    ],
    [{ kind: ['JOB'] }, (item: Item) => item.kind === 'JOB'],
    [{ team: ['urn:mesh:team:billing'] }, (item: Item) => item.team?.id === 'urn:mesh:team:billing'],
  ])('%j shows just those, with the same verdicts', async (filter, isWanted) => {
    const wanted = answered.items.filter(isWanted);
    expect(wanted.length).toBeGreaterThan(0);
    expect(await itemsOf(server, change, { filter })).toEqual(wanted);
  });

  test('a product and a domain narrow what is shown, not what is walked', async () => {
    const product = await itemsOf(server, change, {
      filter: { product: ['urn:mesh:data-product:day-ahead-bids'] },
    });
    expect(ids(product)).toContain('urn:mesh:output-port:day-ahead-bids:bids:1');
    const domain = await itemsOf(server, change, { filter: { domain: ['urn:mesh:domain:trading'] } });
    expect(ids(domain)).toEqual(expect.arrayContaining(ids(product)));
  });

  test('a filter of the walk itself can cut it: over derivations of values only, over observed evidence only', async () => {
    const all = answered.items;
    const observed = await itemsOf(server, change, { filter: { walkAssertions: ['OBSERVED'] } });
    expect(observed.length).toBeLessThan(all.length);
    expect(ids(observed)).toContain(
      `${readings.replace(/postgres.*/, '')}snowflake%3A//nordlicht-prod:BILLING.STAGING.METERED_CONSUMPTION`,
    );
    const direct = await itemsOf(server, change, { filter: { walkInfluence: 'DIRECT' } });
    expect(direct.length).toBeLessThanOrEqual(all.length);
  });

  test('an empty filter list shows nothing', async () => {
    expect(await itemsOf(server, change, { filter: { kind: [] } })).toEqual([]);
  });

  test('items come by certainty, by distance or by name', async () => {
    const rank = ({ certainty }: Item): number => ['CERTAIN', 'POSSIBLE', 'UNKNOWN'].indexOf(certainty);
    const byCertainty = answered.items;
    expect(byCertainty.map(rank)).toEqual(byCertainty.map(rank).toSorted((a, b) => a - b));
    const byDistance = await itemsOf(server, change, { orderBy: 'DISTANCE' });
    const distances = byDistance.map(({ distance }) => distance);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    const byName = await itemsOf(server, change, { orderBy: 'NAME' });
    expect(ids(byName)).toEqual(ids(byCertainty));
  });

  test('by name means by the name that is shown', async () => {
    const { impact } = await server.ask(
      `query ByName($change: ChangeInput!) { impact(change: $change) { items(first: 100, orderBy: NAME) { nodes { id name } } } }`,
      { change },
    );
    const names = impact.items.nodes.map(({ name }: { name: string }) => name);
    expect(names).toEqual(names.toSorted());
  });
});

describe('depth', () => {
  test('is exact: within k hops are those whose distance is k or less, and the answer says that it was cut', async () => {
    const all = await itemsOf(server, change, {
      filter: { kind: ['DATASET', 'OUTPUT_PORT', 'INPUT_PORT'], certainty: ['CERTAIN'] },
    });
    for (const depth of [0, 1, 2, 3]) {
      const within = await itemsOf(server, change, {
        depth,
        filter: { kind: ['DATASET', 'OUTPUT_PORT', 'INPUT_PORT'], certainty: ['CERTAIN'] },
      });
      expect(ids(within), `depth ${depth}`).toEqual(ids(all.filter(({ distance }) => distance <= depth)));
    }
    const text = `query Cut($change: ChangeInput!, $depth: Int) {
      impact(change: $change, depth: $depth) { completeness { complete reason } }
    }`;
    const farthest = Math.max(...(await itemsOf(server, change)).map(({ distance }) => distance));
    for (const depth of [1, farthest - 2, farthest - 1])
      expect((await server.ask(text, { change, depth })).impact.completeness, `depth ${depth}`).toEqual({
        complete: false,
        reason: 'DEPTH_LIMIT',
      });
    for (const depth of [farthest, farthest + 1, 50])
      expect((await server.ask(text, { change, depth })).impact.completeness, `depth ${depth}`).toEqual({
        complete: true,
        reason: null,
      });
  });
});

describe('kinds of change', () => {
  test('renamed, retyped and made nullable hit as removed does', async () => {
    const removed = answered.items;
    for (const kind of ['fieldRenamed', 'fieldRetyped'])
      expect(await itemsOf(server, { [kind]: { field: question.field } })).toEqual(removed);
    const nullable = await itemsOf(server, { fieldMadeNullable: { field: question.field } });
    expect(ids(nullable.filter(({ effect }) => effect === 'BREAKS')).length).toBeGreaterThan(0);
  });

  test('another meaning breaks nobody, and values alone clear the dashboards that only read values', async () => {
    const input = { fieldMeaningChanged: { field: question.field } };
    const items = await itemsOf(server, input);
    expect(new Set(items.map(({ effect }) => effect))).not.toContain('BREAKS');
    const excluded = await excludedOf(server, input);
    const quality = excluded.find(({ id }) => id.endsWith('metering.marts.reading_quality_daily'));
    expect(quality?.proof[0]?.reason).toBe('VALUES_SUFFICE');
  });

  test('a retired dataset hits every reader for sure, a replaced one likewise', async () => {
    const retired = await itemsOf(server, { retired: { id: readings } });
    const profiles = retired.find(({ id }) => id.endsWith('grid/load_profiles'));
    expect(profiles).toMatchObject({ certainty: 'CERTAIN', effect: 'BREAKS', distance: 1 });
    const by = 'urn:mesh:dataset:postgres%3A//metering-db%3A5432:metering.public.meter_readings_v1';
    expect(await itemsOf(server, { replaced: { id: readings, by } })).toEqual(retired);
  });

  test('a retired port hits those behind it, and not what is before it', async () => {
    const items = await itemsOf(server, {
      retired: { id: 'urn:mesh:output-port:demand-forecast:forecast:1' },
    });
    expect(ids(items)).toContain('urn:mesh:input-port:day-ahead-bids:forecast:1');
    expect(ids(items)).not.toContain('urn:mesh:output-port:meter-readings:readings:1');
  });

  test.each([
    'urn:mesh:output-port:meter-readings:readings:1',
    'urn:mesh:contract-version:meter-readings:2.1.0',
  ])('what products are seen to read past a port goes with %s, behind their input ports', async (id) => {
    const items = await itemsOf(server, { retired: { id } });
    expect(items.find((item) => item.id === staged)).toMatchObject({ certainty: 'CERTAIN', distance: 2 });
    const behind = await itemsOf(server, { retired: { id: staged } });
    expect(ids(items)).toEqual(expect.arrayContaining(ids(behind)));
  });

  test('a retired input port hits what its product is taken to make of it', async () => {
    const items = await itemsOf(server, {
      retired: { id: 'urn:mesh:input-port:tariff-advisor:consumption:1' },
    });
    const advice = items.find(({ id }) => id === 'urn:mesh:output-port:tariff-advisor:advice:1');
    expect(advice).toMatchObject({ certainty: 'POSSIBLE', distance: 1 });
  });

  test('a retired input port hits what its product is seen to read past it, and all behind that', async () => {
    const id = 'urn:mesh:input-port:billable-consumption:readings:1';
    const items = await itemsOf(server, { retired: { id } });
    const found = items.find((item) => item.id === staged);
    expect(found).toMatchObject({ certainty: 'CERTAIN', effect: 'BREAKS', distance: 1 });
    const behind = await itemsOf(server, { retired: { id: staged } });
    expect(ids(items)).toEqual(expect.arrayContaining(ids(behind)));
    const [replacing] = await itemsOf(server, {
      replaced: { id, by: 'urn:mesh:input-port:my-consumption:readings:1' },
    });
    expect(replacing).toEqual(items[0]);
  });

  test('a retired product hits the consumers of its ports', async () => {
    const items = await itemsOf(server, { retired: { id: 'urn:mesh:data-product:meter-readings' } });
    const own = items.filter(({ effect, kind }) => effect === 'BREAKS' && kind === 'INPUT_PORT');
    expect(ids(own)).toEqual(
      expect.arrayContaining([
        'urn:mesh:input-port:billable-consumption:readings:1',
        'urn:mesh:input-port:my-consumption:readings:1',
      ]),
    );
  });

  test('a retired contract version leaves alone who is pinned to another', async () => {
    const items = await itemsOf(server, {
      retired: { id: 'urn:mesh:contract-version:meter-readings:2.1.0' },
    });
    expect(ids(items)).toContain('urn:mesh:input-port:my-consumption:readings:1');
    expect(ids(items)).not.toContain('urn:mesh:input-port:network-usage-charges:readings:1');
    const excluded = await excludedOf(server, {
      retired: { id: 'urn:mesh:contract-version:meter-readings:2.1.0' },
    });
    const pinned = excluded.find(({ id }) => id === 'urn:mesh:input-port:network-usage-charges:readings:1');
    expect(pinned?.proof.map(({ reason }) => reason)).toContain('PINNED_ELSEWHERE');
  });

  test('a product that moves breaks nobody', async () => {
    const items = await itemsOf(server, { productMoved: { id: 'urn:mesh:data-product:demand-forecast' } });
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map(({ effect }) => effect))).not.toContain('BREAKS');
  });

  test('a set of changes has the strongest verdict of each item, counts nothing twice, and says which change hits what', async () => {
    const other =
      'urn:mesh:field:postgres%3A//metering-db%3A5432:metering.public.meter_readings:quality_code';
    const set = { all: [change, { fieldMeaningChanged: { field: other } }] };
    const [both, first, second] = [
      await itemsOf(server, set),
      answered.items,
      await itemsOf(server, { fieldMeaningChanged: { field: other } }),
    ];
    expect(ids(both)).toEqual([...new Set([...ids(first), ...ids(second)])].sort());
    const rank = (certainty: string | undefined): number =>
      ['CERTAIN', 'POSSIBLE', 'UNKNOWN', undefined].indexOf(certainty);
    for (const item of both) {
      const singles = [first, second].map((items) => items.find(({ id }) => id === item.id)?.certainty);
      expect(rank(item.certainty), item.id).toBe(Math.min(...singles.map(rank)));
    }
    const { impact } = await server.ask(
      `query Changes($change: ChangeInput!) { impact(change: $change) { items(first: 100) { nodes { id changes } } } }`,
      { change: set },
    );
    for (const { id, changes } of impact.items.nodes)
      expect(changes, id).toEqual(
        [first, second].flatMap((items, index) => (ids(items).includes(id) ? [index] : [])),
      );
  });
});

describe('what cannot be asked', () => {
  const text =
    'query Impact($change: ChangeInput!, $depth: Int) { impact(change: $change, depth: $depth) { summary { total } } }';

  test.each([
    [
      'a field that is not there',
      { fieldRemoved: { field: `${question.field}x` } },
      'there is no urn:mesh:field:',
    ],
    [
      'a field change of a dataset',
      { fieldRemoved: { field: readings } },
      'field is the URN of a field; received',
    ],
    [
      'the end of a field, said as of a whole',
      { retired: { id: question.field } },
      'id is the URN of a dataset',
    ],
    ['the end of a team', { retired: { id: 'urn:mesh:team:billing' } }, 'id is the URN of a dataset'],
    ['what is no URN', { fieldRemoved: { field: 'reading_kwh' } }, 'received "reading_kwh"'],
    [
      'a dataset replaced by a port',
      { replaced: { id: readings, by: readingsPort } },
      'by is of the kind of what it replaces',
    ],
    ['a move of a dataset', { productMoved: { id: readings } }, 'id is the URN of a data-product'],
    ['no change at all', { all: [] }, 'a change set has 1 to 100 changes; received 0'],
    ['too many changes', { all: Array.from({ length: 101 }, () => change) }, 'received 101'],
    ['two changes in one', { ...change, retired: { id: readings } }, 'Exactly one'],
  ])('%s is refused with the reason', async (_, input, message) => {
    await expect(server.ask(text, { change: input })).rejects.toThrow(message);
  });

  test('a negative depth is refused', async () => {
    await expect(server.ask(text, { change, depth: -1 })).rejects.toThrow('depth is a number of hops');
  });
});
