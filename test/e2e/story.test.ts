import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../support/server.ts';
import type { TestServer } from '../support/server.ts';

interface Story {
  readonly question: { readonly change: string; readonly field: string };
  readonly answers: readonly {
    readonly id: string;
    readonly certainty: string;
    readonly effect?: string;
    readonly distance?: number;
  }[];
}

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly certainty: string;
  readonly effect: string;
  readonly distance: number;
  readonly team: { readonly id: string } | null;
}

interface ItemPage {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

const { question, answers } = parse(
  readFileSync(new URL('../../seed/story.yaml', import.meta.url), 'utf8'),
) as Story;
const change = { [question.change]: { field: question.field } };
const readings = 'urn:mesh:dataset:postgres%3A//metering-db%3A5432:metering.public.meter_readings';
const readingsPort = 'urn:mesh:output-port:meter-readings:readings:1';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
}, 180_000);
afterAll(async () => {
  await server.stop();
});

/** What the one question answers, asked once: page by page. */
let answered: { readonly items: readonly Item[]; readonly excluded: readonly Excluded[] };
beforeAll(async () => {
  answered = { items: await itemsOf(change, { first: 21 }), excluded: await excludedOf(change) };
});

/** All items of a change, page by page. */
async function itemsOf(
  input: object,
  { depth, filter, orderBy = 'CERTAINTY', first = 100 }: { depth?: number; filter?: object; orderBy?: string; first?: number } = {},
): Promise<Item[]> {
  const items: Item[] = [];
  let after: string | null = null;
  do {
    const { impact }: { impact: { items: ItemPage } } = await server.ask(
      `query Items($change: ChangeInput!, $depth: Int, $filter: ImpactFilter, $first: Int, $after: String, $orderBy: ImpactOrderField) {
        impact(change: $change, depth: $depth, filter: $filter) {
          items(first: $first, after: $after, orderBy: $orderBy) {
            nodes { id kind certainty effect distance team { id } }
            pageInfo { hasNextPage endCursor }
            totalCount
          }
        }
      }`,
      { change: input, depth, filter, first, after, orderBy },
    );
    const { nodes, pageInfo, totalCount } = impact.items;
    items.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    if (after === null) expect(items).toHaveLength(totalCount);
  } while (after !== null);
  return items;
}

interface Excluded {
  readonly id: string;
  readonly certainty: string;
  readonly proof: readonly { readonly reason: string; readonly reads: readonly string[]; readonly evidence: readonly unknown[] }[];
}

async function excludedOf(input: object): Promise<Excluded[]> {
  const items: Excluded[] = [];
  let after: string | null = null;
  do {
    const { impact }: { impact: { excluded: ExcludedPage } } = await server.ask(
      `query Excluded($change: ChangeInput!, $after: String) {
        impact(change: $change) {
          excluded(first: 20, after: $after) {
            nodes { id certainty proof { reason reads evidence { source slice } } }
            pageInfo { hasNextPage endCursor }
          }
        }
      }`,
      { change: input, after },
    );
    items.push(...impact.excluded.nodes);
    after = impact.excluded.pageInfo.hasNextPage ? impact.excluded.pageInfo.endCursor : null;
  } while (after !== null);
  return items;
}

interface ExcludedPage {
  readonly nodes: readonly Excluded[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id).sort();

describe('the question of the sample mesh', () => {
  test('is answered as the story tells it: certainty, effect and distance of each', async () => {
    const hit = new Map(answered.items.map((item) => [item.id, item]));
    const safe = new Map(answered.excluded.map((item) => [item.id, item]));
    const told = answers.map(({ id, certainty, effect, distance }) => {
      const item = hit.get(id) ?? safe.get(id);
      const isHit = item !== undefined && 'effect' in item;
      return {
        expected: { id, certainty, effect, distance },
        received: {
          id,
          certainty: item?.certainty,
          effect: isHit ? item.effect : undefined,
          distance: distance === undefined || !isHit ? distance : item.distance,
        },
      };
    });
    expect(told.map(({ received }) => received)).toEqual(told.map(({ expected }) => expected));
  });

  test('names no dataset, port, product, job or team that the story does not', async () => {
    const told = new Set(answers.map(({ id }) => id));
    const kinds = ['dataset', 'input-port', 'output-port', 'data-product', 'job', 'team'];
    const items = [...answered.items, ...answered.excluded];
    const untold = ids(items).filter((id) => kinds.includes(id.split(':')[2] ?? '') && !told.has(id));
    expect(untold).toEqual([]);
  });

  test('has all certainties and all effects in it, and nothing twice', async () => {
    const items = answered.items;
    expect(new Set(items.map(({ certainty }) => certainty))).toEqual(new Set(['CERTAIN', 'POSSIBLE', 'UNKNOWN']));
    expect(new Set(items.map(({ effect }) => effect))).toEqual(new Set(['BREAKS', 'AT_RISK', 'SHIELDED']));
    const all = [...items, ...answered.excluded];
    expect(new Set(ids(all)).size).toBe(all.length);
  });

  test('proves each exclusion: column evidence says what is read, and the column is not in it', async () => {
    const excluded = answered.excluded;
    for (const { id, certainty, proof } of excluded) {
      expect(certainty, id).toBe('SAFE');
      expect(proof.length, id).toBeGreaterThan(0);
      for (const { reason, reads, evidence } of proof) {
        if (reason === 'COLUMN_EVIDENCE') expect(evidence.length, id).toBeGreaterThan(0);
        expect(reads, id).not.toContain('reading_kwh');
      }
    }
    const activity = excluded.find(({ id }) => id.endsWith('metering.fleet.meter_activity'));
    expect(activity?.proof).toMatchObject([
      { reason: 'COLUMN_EVIDENCE', reads: ['meter_id', 'quality_code', 'read_at', 'reading_id'] },
    ]);
  });

  test('names whom nobody knows anything of, why, by what they are entitled, and whom to ask', async () => {
    const { impact } = await server.ask(
      `query Unknowns($change: ChangeInput!) {
        impact(change: $change) { unknowns { id reason entitledBy team { id } entity { id name } } }
      }`,
      { change },
    );
    const port = 'urn:mesh:input-port:load-research:readings:1';
    const team = 'urn:mesh:team:regulatory-affairs';
    expect(impact.unknowns.map(({ entity, ...rest }: { entity: { id: string } }) => ({ ...rest, seen: entity.id }))).toEqual([
      {
        id: port,
        reason: 'NEVER_OBSERVED',
        entitledBy: readingsPort,
        team: { id: 'urn:mesh:team:grid-assets' },
        seen: port,
      },
      {
        id: team,
        reason: 'ACCESS_AGREEMENT_ONLY',
        entitledBy: 'urn:mesh:access-agreement:aa-2025-007',
        team: { id: team },
        seen: team,
      },
    ]);
  });

  test('says of each item the path, connected from the column to the item, and who says so since when', async () => {
    const { impact } = await server.ask(
      `query Paths($change: ChangeInput!) {
        impact(change: $change, filter: {kind: [DATASET, OUTPUT_PORT, INPUT_PORT, FIELD]}) {
          items(first: 30) {
            nodes {
              id distance certainty reasons
              path { length hops { from to certainty reason evidence { kind source slice sinceRevision since lastSeen } } }
            }
          }
        }
      }`,
      { change },
    );
    const rank = ['CERTAIN', 'POSSIBLE', 'UNKNOWN'];
    for (const { id, distance, certainty, reasons, path } of impact.items.nodes) {
      expect(path.hops.length, id).toBe(path.length);
      expect(path.hops.length, id).toBeGreaterThanOrEqual(distance);
      expect(path.hops[0].from, id).toBe(question.field);
      for (const [index, hop] of path.hops.entries()) if (index > 0) expect(hop.from, id).toBe(path.hops[index - 1].to);
      const end = path.hops.at(-1).to as string;
      expect(end === id || end.startsWith(id.replace(':dataset:', ':field:')), `${id} by ${end}`).toBe(true);
      const weakest = Math.max(...path.hops.map((hop: { certainty: string }) => rank.indexOf(hop.certainty)));
      expect(rank[weakest], id).toBe(certainty);
      expect(reasons.length > 0, id).toBe(certainty !== 'CERTAIN');
      for (const hop of path.hops)
        for (const evidence of hop.evidence) {
          expect(evidence.slice, id).not.toBe('');
          expect(evidence.source, id).toMatch(/^(seed|openlineage)$/);
          expect(evidence.sinceRevision, id).toBeGreaterThan(0);
          expect(Date.parse(evidence.since), id).toBeGreaterThan(Date.UTC(2024, 0));
          expect(Date.parse(evidence.lastSeen), id).toBeGreaterThan(Date.UTC(2024, 0));
        }
      expect(path.hops.some((hop: { evidence: unknown[] }) => hop.evidence.length > 0), id).toBe(true);
    }
    const forecast = impact.items.nodes.find(({ id }: Item) => id.endsWith('trading.forecast.demand_forecast'));
    expect(forecast.path.hops.map(({ evidence }: { evidence: { kind: string }[] }) => evidence[0]?.kind)).toEqual([
      'OBSERVED',
      'OBSERVED',
    ]);
  });

  test('counts in the summary what the items say', async () => {
    const items = answered.items;
    const { impact } = await server.ask(
      `query Summary($change: ChangeInput!) {
        impact(change: $change) {
          summary {
            total products contracts jobs
            byCertainty { certainty count } byEffect { effect count } byKind { kind count }
            byTeam { id count } byDomain { id name count }
          }
          teams { team { id channels { type address } } certainty effect count }
          completeness { complete reason revision visitedNodes visitedEdges }
        }
      }`,
      { change },
    );
    const { summary, teams, completeness } = impact;
    const count = (key: (item: Item) => string | undefined): Record<string, number> => {
      const counts: Record<string, number> = {};
      for (const value of items.map(key)) if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
      return counts;
    };
    const of = (key: string, rows: readonly Record<string, unknown>[]) =>
      Object.fromEntries(rows.map((row) => [row[key], row['count']]));
    expect(summary.total).toBe(items.length);
    expect(of('certainty', summary.byCertainty)).toEqual(count(({ certainty }) => certainty));
    expect(of('effect', summary.byEffect)).toEqual(count(({ effect }) => effect));
    expect(of('kind', summary.byKind)).toEqual(count(({ kind }) => kind));
    expect(of('id', summary.byTeam)).toEqual(count(({ team }) => team?.id));
    expect(summary.products).toBe(items.filter(({ kind }) => kind === 'DATA_PRODUCT').length);
    expect(summary.contracts).toBe(items.filter(({ kind }) => kind === 'DATA_CONTRACT').length);
    expect(summary.jobs).toBe(items.filter(({ kind }) => kind === 'JOB').length);
    expect(summary.byDomain[0]).toMatchObject({ id: expect.stringMatching('^urn:mesh:domain:'), name: expect.any(String) });
    expect(Object.fromEntries(teams.map(({ team, count: hit }: { team: { id: string }; count: number }) => [team.id, hit]))).toEqual(
      count(({ team }) => team?.id),
    );
    const rank = (item: { certainty: string }): number => ['CERTAIN', 'POSSIBLE', 'UNKNOWN'].indexOf(item.certainty);
    expect(teams).toEqual(teams.toSorted((a: Item, b: Item) => rank(a) - rank(b)));
    for (const { team } of teams) expect(team.channels.length, team.id).toBeGreaterThan(0);
    expect(completeness).toMatchObject({ complete: true, reason: null });
    expect(completeness.visitedNodes).toBeGreaterThan(20);
  });
});

describe('what is shown', () => {
  test.each([
    [{ certainty: ['UNKNOWN'] }, (item: Item) => item.certainty === 'UNKNOWN'],
    [{ effect: ['SHIELDED'], kind: ['DATASET'] }, (item: Item) => item.effect === 'SHIELDED' && item.kind === 'DATASET'],
    [{ kind: ['JOB'] }, (item: Item) => item.kind === 'JOB'],
    [{ team: ['urn:mesh:team:billing'] }, (item: Item) => item.team?.id === 'urn:mesh:team:billing'],
  ])('%j shows just those, with the same verdicts', async (filter, isWanted) => {
    const wanted = answered.items.filter(isWanted);
    expect(wanted.length).toBeGreaterThan(0);
    expect(await itemsOf(change, { filter })).toEqual(wanted);
  });

  test('a product and a domain narrow what is shown, not what is walked', async () => {
    const product = await itemsOf(change, { filter: { product: ['urn:mesh:data-product:day-ahead-bids'] } });
    expect(ids(product)).toContain('urn:mesh:output-port:day-ahead-bids:bids:1');
    const domain = await itemsOf(change, { filter: { domain: ['urn:mesh:domain:trading'] } });
    expect(ids(domain)).toEqual(expect.arrayContaining(ids(product)));
  });

  test('a filter of the walk itself can cut it: over derivations of values only, over observed evidence only', async () => {
    const all = answered.items;
    const observed = await itemsOf(change, { filter: { walkAssertions: ['OBSERVED'] } });
    expect(observed.length).toBeLessThan(all.length);
    expect(ids(observed)).toContain(`${readings.replace(/postgres.*/, '')}snowflake%3A//nordlicht-prod:BILLING.STAGING.METERED_CONSUMPTION`);
    const direct = await itemsOf(change, { filter: { walkInfluence: 'DIRECT' } });
    expect(direct.length).toBeLessThanOrEqual(all.length);
  });

  test('an empty filter list shows nothing', async () => {
    expect(await itemsOf(change, { filter: { kind: [] } })).toEqual([]);
  });

  test('items come by certainty, by distance or by name', async () => {
    const rank = ({ certainty }: Item): number => ['CERTAIN', 'POSSIBLE', 'UNKNOWN'].indexOf(certainty);
    const byCertainty = answered.items;
    expect(byCertainty.map(rank)).toEqual(byCertainty.map(rank).toSorted((a, b) => a - b));
    const byDistance = await itemsOf(change, { orderBy: 'DISTANCE' });
    const distances = byDistance.map(({ distance }) => distance);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    const byName = await itemsOf(change, { orderBy: 'NAME' });
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
    const all = await itemsOf(change, { filter: { kind: ['DATASET', 'OUTPUT_PORT', 'INPUT_PORT'], certainty: ['CERTAIN'] } });
    for (const depth of [0, 1, 2, 3]) {
      const within = await itemsOf(change, {
        depth,
        filter: { kind: ['DATASET', 'OUTPUT_PORT', 'INPUT_PORT'], certainty: ['CERTAIN'] },
      });
      expect(ids(within), `depth ${depth}`).toEqual(ids(all.filter(({ distance }) => distance <= depth)));
    }
    const text = `query Cut($change: ChangeInput!, $depth: Int) {
      impact(change: $change, depth: $depth) { completeness { complete reason } }
    }`;
    expect((await server.ask(text, { change, depth: 1 })).impact.completeness).toEqual({ complete: false, reason: 'DEPTH_LIMIT' });
    expect((await server.ask(text, { change, depth: 50 })).impact.completeness).toEqual({ complete: true, reason: null });
  });
});

describe('kinds of change', () => {
  test('renamed, retyped and made nullable hit as removed does', async () => {
    const removed = answered.items;
    for (const kind of ['fieldRenamed', 'fieldRetyped']) expect(await itemsOf({ [kind]: { field: question.field } })).toEqual(removed);
    const nullable = await itemsOf({ fieldMadeNullable: { field: question.field } });
    expect(ids(nullable.filter(({ effect }) => effect === 'BREAKS')).length).toBeGreaterThan(0);
  });

  test('another meaning breaks nobody, and values alone clear the dashboards that only read values', async () => {
    const input = { fieldMeaningChanged: { field: question.field } };
    const items = await itemsOf(input);
    expect(new Set(items.map(({ effect }) => effect))).not.toContain('BREAKS');
    const excluded = await excludedOf(input);
    const quality = excluded.find(({ id }) => id.endsWith('metering.marts.reading_quality_daily'));
    expect(quality?.proof[0]?.reason).toBe('VALUES_SUFFICE');
  });

  test('a retired dataset hits every reader for sure, a replaced one likewise', async () => {
    const retired = await itemsOf({ retired: { id: readings } });
    const profiles = retired.find(({ id }) => id.endsWith('grid/load_profiles'));
    expect(profiles).toMatchObject({ certainty: 'CERTAIN', effect: 'BREAKS', distance: 1 });
    const by = 'urn:mesh:dataset:postgres%3A//metering-db%3A5432:metering.public.meter_readings_v1';
    expect(await itemsOf({ replaced: { id: readings, by } })).toEqual(retired);
  });

  test('a retired port hits those behind it, and not those who read the table past it', async () => {
    const items = await itemsOf({ retired: { id: 'urn:mesh:output-port:demand-forecast:forecast:1' } });
    expect(ids(items)).toContain('urn:mesh:input-port:day-ahead-bids:forecast:1');
    expect(ids(items)).not.toContain('urn:mesh:output-port:meter-readings:readings:1');
  });

  test('a retired input port hits what its product is taken to make of it', async () => {
    const items = await itemsOf({ retired: { id: 'urn:mesh:input-port:tariff-advisor:consumption:1' } });
    const advice = items.find(({ id }) => id === 'urn:mesh:output-port:tariff-advisor:advice:1');
    expect(advice).toMatchObject({ certainty: 'POSSIBLE', distance: 1 });
  });

  test('a retired product hits the consumers of its ports', async () => {
    const items = await itemsOf({ retired: { id: 'urn:mesh:data-product:meter-readings' } });
    const own = items.filter(({ effect, kind }) => effect === 'BREAKS' && kind === 'INPUT_PORT');
    expect(ids(own)).toEqual(
      expect.arrayContaining(['urn:mesh:input-port:billable-consumption:readings:1', 'urn:mesh:input-port:my-consumption:readings:1']),
    );
  });

  test('a retired contract version leaves alone who is pinned to another', async () => {
    const items = await itemsOf({ retired: { id: 'urn:mesh:contract-version:meter-readings:2.1.0' } });
    expect(ids(items)).toContain('urn:mesh:input-port:my-consumption:readings:1');
    expect(ids(items)).not.toContain('urn:mesh:input-port:network-usage-charges:readings:1');
    const excluded = await excludedOf({ retired: { id: 'urn:mesh:contract-version:meter-readings:2.1.0' } });
    const pinned = excluded.find(({ id }) => id === 'urn:mesh:input-port:network-usage-charges:readings:1');
    expect(pinned?.proof.map(({ reason }) => reason)).toContain('PINNED_ELSEWHERE');
  });

  test('a product that moves breaks nobody', async () => {
    const items = await itemsOf({ productMoved: { id: 'urn:mesh:data-product:demand-forecast' } });
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map(({ effect }) => effect))).not.toContain('BREAKS');
  });

  test('a set of changes has the strongest verdict of each item, counts nothing twice, and says which change hits what', async () => {
    const other = 'urn:mesh:field:postgres%3A//metering-db%3A5432:metering.public.meter_readings:quality_code';
    const set = { all: [change, { fieldMeaningChanged: { field: other } }] };
    const [both, first, second] = [
      await itemsOf(set),
      answered.items,
      await itemsOf({ fieldMeaningChanged: { field: other } }),
    ];
    expect(ids(both)).toEqual([...new Set([...ids(first), ...ids(second)])].sort());
    const rank = (certainty: string | undefined): number => ['CERTAIN', 'POSSIBLE', 'UNKNOWN', undefined].indexOf(certainty);
    for (const item of both) {
      const singles = [first, second].map((items) => items.find(({ id }) => id === item.id)?.certainty);
      expect(rank(item.certainty), item.id).toBe(Math.min(...singles.map(rank)));
    }
    const { impact } = await server.ask(
      `query Changes($change: ChangeInput!) { impact(change: $change) { items(first: 100) { nodes { id changes } } } }`,
      { change: set },
    );
    for (const { id, changes } of impact.items.nodes)
      expect(changes, id).toEqual([first, second].flatMap((items, index) => (ids(items).includes(id) ? [index] : [])));
  });
});

describe('what cannot be asked', () => {
  const text = 'query Impact($change: ChangeInput!, $depth: Int) { impact(change: $change, depth: $depth) { summary { total } } }';

  test.each([
    ['a field that is not there', { fieldRemoved: { field: `${question.field}x` } }, 'there is no urn:mesh:field:'],
    ['a field change of a dataset', { fieldRemoved: { field: readings } }, 'field is the URN of a field; received'],
    ['the end of a field, said as of a whole', { retired: { id: question.field } }, 'id is the URN of a dataset'],
    ['the end of a team', { retired: { id: 'urn:mesh:team:billing' } }, 'id is the URN of a dataset'],
    ['what is no URN', { fieldRemoved: { field: 'reading_kwh' } }, 'received "reading_kwh"'],
    ['a dataset replaced by a port', { replaced: { id: readings, by: readingsPort } }, 'by is of the kind of what it replaces'],
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
