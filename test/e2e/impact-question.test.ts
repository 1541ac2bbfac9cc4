import { beforeAll, describe, expect, test } from 'vitest';
import { excludedOf, ids, itemsOf } from '../support/impact-items.ts';
import type { Excluded, Item } from '../support/impact-items.ts';
import { withServer } from '../support/server.ts';
import { answers, change, question } from '../support/story.ts';

const readingsPort = 'urn:mesh:output-port:meter-readings:readings:1';

const server = withServer();
/** What the one question answers, asked once: page by page. */
let answered: { readonly items: readonly Item[]; readonly excluded: readonly Excluded[] };
beforeAll(async () => {
  answered = {
    items: await itemsOf(server, change, { first: 21 }),
    excluded: await excludedOf(server, change),
  };
}, 180_000);

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
    expect(new Set(items.map(({ certainty }) => certainty))).toEqual(
      new Set(['CERTAIN', 'POSSIBLE', 'UNKNOWN']),
    );
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
    expect(
      impact.unknowns.map(({ entity, ...rest }: { entity: { id: string } }) => ({
        ...rest,
        seen: entity.id,
      })),
    ).toEqual([
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
      for (const [index, hop] of path.hops.entries())
        if (index > 0) expect(hop.from, id).toBe(path.hops[index - 1].to);
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
      expect(
        path.hops.some((hop: { evidence: unknown[] }) => hop.evidence.length > 0),
        id,
      ).toBe(true);
    }
    const forecast = impact.items.nodes.find(({ id }: Item) =>
      id.endsWith('trading.forecast.demand_forecast'),
    );
    expect(
      forecast.path.hops.map(({ evidence }: { evidence: { kind: string }[] }) => evidence[0]?.kind),
    ).toEqual(['OBSERVED', 'OBSERVED']);
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
    expect(summary.byDomain[0]).toMatchObject({
      id: expect.stringMatching('^urn:mesh:domain:'),
      name: expect.any(String),
    });
    expect(
      Object.fromEntries(
        teams.map(({ team, count: hit }: { team: { id: string }; count: number }) => [team.id, hit]),
      ),
    ).toEqual(count(({ team }) => team?.id));
    const rank = (item: { certainty: string }): number =>
      ['CERTAIN', 'POSSIBLE', 'UNKNOWN'].indexOf(item.certainty);
    expect(teams).toEqual(teams.toSorted((a: Item, b: Item) => rank(a) - rank(b)));
    for (const { team } of teams) expect(team.channels.length, team.id).toBeGreaterThan(0);
    expect(completeness).toMatchObject({ complete: true, reason: null });
    expect(completeness.visitedNodes).toBeGreaterThan(20);
  });
});
