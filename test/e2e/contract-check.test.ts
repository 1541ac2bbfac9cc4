import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import { readSampleOperations } from '../support/sample-operations.ts';
import { withServer } from '../support/server.ts';

const live = readFileSync(
  new URL('../../seed/contracts/meter-readings-2.1.0.odcs.yaml', import.meta.url),
  'utf8',
);
/** The live document without the column, as the product's story has it. */
const without = (text: string): string => {
  const begin = text.indexOf('      - name: reading_kwh');
  const end = text.indexOf('      - name: ', begin + 10);
  return text.slice(0, begin) + text.slice(end);
};
const candidate = without(live).replace('version: 2.1.0', 'version: 3.0.0');
const version = (number: string) => urn('contract-version', 'meter-readings', number);
const inputPort = (product: string, name = 'readings') => urn('input-port', product, name, '1');
const column = 'urn:mesh:field:postgres%3A//metering-db%3A5432:metering.public.meter_readings:reading_kwh';

const selection = `
  id revision contractId candidateVersion mode profile verdict requiredBump suggestedVersion versionFindings
  base { id version status }
  changes { rule message path operation object property severity { out history in } category bump }
  summary { total byVerdict { verdict count } byTeam { id name byVerdict { verdict count } } byDomain { id name } }
  consumers(first: 20) {
    totalCount
    nodes {
      id kind name verdict certainty reasons knowledge fields pin until
      product { id } team { id channels { type address } } port { id } pinned { version status } agreement { id }
      hits { direction certainty change { rule property } }
      path { length hops { from to certainty evidence { source kind } } }
      proof { reason reads }
    }
  }
  indirect(first: 20) { totalCount nodes { id kind effect certainty distance team { id } path { length } } }
  plan { isSmallest retireFrom waves { consumers { id } } teams { id } unowned { id } waitsFor { id } }
  completeness { complete revision }
`;
const question = `query Check($candidate: ContractSource!, $mode: CheckMode! = REPLACE) {
  contractCheck(candidate: $candidate, mode: $mode) { ${selection} }
}`;

const server = withServer();
let checked: any;
const verdictOf = (check: any, id: string) => check.consumers.nodes.find((each: any) => each.id === id);

beforeAll(async () => {
  checked = (await server.ask(question, { candidate: { document: candidate } })).contractCheck;
}, 180_000);

describe('dropping a column of a live contract', () => {
  test('is compared with the live version below, and asks for a major one', () => {
    expect(checked).toMatchObject({
      contractId: urn('data-contract', 'meter-readings'),
      candidateVersion: '3.0.0',
      base: { id: version('2.1.0'), status: 'LIVE' },
      verdict: 'BREAKS',
      requiredBump: 'MAJOR',
      suggestedVersion: '3.0.0',
      versionFindings: [],
      completeness: { complete: true, revision: checked.revision },
    });
    const removed = checked.changes.find(({ rule }: { rule: string }) => rule === 'property-removed');
    expect(removed).toMatchObject({
      operation: 'REMOVED',
      object: 'readings',
      property: 'reading_kwh',
      severity: { out: 'BREAKING' },
      bump: 'MAJOR',
    });
    expect(removed.message).toContain('reading_kwh');
  });

  test('gives each consumer of the story its verdict', () => {
    const told = Object.fromEntries(checked.consumers.nodes.map((each: any) => [each.id, each.verdict]));
    expect(told).toEqual({
      [inputPort('billable-consumption')]: 'BREAKS',
      [inputPort('demand-forecast')]: 'BREAKS',
      [inputPort('my-consumption')]: 'BREAKS',
      [inputPort('load-profiles')]: 'POSSIBLE',
      [inputPort('reading-quality')]: 'POSSIBLE',
      [inputPort('load-research')]: 'UNKNOWN',
      [urn('team', 'regulatory-affairs')]: 'UNKNOWN',
      [inputPort('meter-fleet-activity')]: 'SAFE',
      [inputPort('field-service-planning')]: 'SAFE',
      [inputPort('network-usage-charges')]: 'UNAFFECTED',
    });
  });

  test('says of who breaks what it uses, how that is known, the way there, and whom to talk to', () => {
    const consumer = verdictOf(checked, inputPort('billable-consumption'));
    expect(consumer).toMatchObject({
      certainty: 'CERTAIN',
      knowledge: 'OBSERVED',
      fields: expect.arrayContaining(['reading_kwh']),
      hits: [
        {
          direction: 'OUT',
          certainty: 'CERTAIN',
          change: { rule: 'property-removed', property: 'reading_kwh' },
        },
      ],
      team: { id: urn('team', 'billing'), channels: expect.arrayContaining([expect.anything()]) },
      pinned: { version: '2.1.0', status: 'LIVE' },
    });
    expect(consumer.path.hops[0].from).toBe(column);
    expect(consumer.path.hops.at(-1).to).toBe(consumer.id);
    expect(consumer.path.hops.every(({ evidence }: any) => evidence.length > 0)).toBe(true);
    expect(verdictOf(checked, inputPort('my-consumption'))).toMatchObject({ knowledge: 'DECLARED' });
    expect(verdictOf(checked, inputPort('load-profiles'))).toMatchObject({ knowledge: 'COARSE' });
  });

  test('proves who is safe, and names the date of who is pinned to the old major', () => {
    expect(verdictOf(checked, inputPort('meter-fleet-activity'))).toMatchObject({
      hits: [],
      proof: [{ reason: 'COLUMN_EVIDENCE', reads: ['meter_id', 'quality_code', 'read_at', 'reading_id'] }],
    });
    expect(verdictOf(checked, inputPort('network-usage-charges'))).toMatchObject({
      pin: '^1',
      pinned: { version: '1.4.0', status: 'DEPRECATED' },
      until: '2027-03-31T00:00:00.000Z',
    });
    expect(verdictOf(checked, inputPort('load-research'))).toMatchObject({
      knowledge: 'UNKNOWN',
      reasons: ['NEVER_OBSERVED'],
    });
    expect(verdictOf(checked, urn('team', 'regulatory-affairs'))).toMatchObject({
      kind: 'TEAM',
      agreement: { id: urn('access-agreement', 'aa-2025-007') },
      team: { id: urn('team', 'regulatory-affairs') },
    });
  });

  test('tells who stands behind: shielded by a promise or a layer, or at risk', () => {
    const effects = Object.fromEntries(checked.indirect.nodes.map((each: any) => [each.id, each.effect]));
    expect(effects).toMatchObject({
      [inputPort('tariff-advisor', 'consumption')]: 'SHIELDED',
      [inputPort('day-ahead-bids', 'forecast')]: 'SHIELDED',
    });
  });

  test('counts by verdict, team and domain, and plans the move', () => {
    const { summary, plan, consumers } = checked;
    expect(summary.total).toBe(consumers.totalCount);
    expect(summary.byVerdict).toEqual([
      { verdict: 'BREAKS', count: 3 },
      { verdict: 'POSSIBLE', count: 2 },
      { verdict: 'UNKNOWN', count: 2 },
      { verdict: 'SAFE', count: 2 },
      { verdict: 'UNAFFECTED', count: 1 },
    ]);
    const counted = summary.byTeam.flatMap(({ byVerdict }: any) => byVerdict.map(({ count }: any) => count));
    expect(counted.reduce((sum: number, count: number) => sum + count, 0)).toBe(summary.total);
    const moving = consumers.nodes.filter(({ verdict }: any) =>
      ['BREAKS', 'POSSIBLE', 'UNKNOWN'].includes(verdict),
    );
    const teams = new Set(moving.map(({ team }: any) => team.id));
    expect(new Set(plan.teams.map(({ id }: any) => id))).toEqual(teams);
    expect(plan).toMatchObject({ isSmallest: true, unowned: [] });
    const planned = plan.waves.flatMap((wave: any) => wave.consumers.map(({ id }: any) => id));
    for (const { id } of moving) expect(planned).toContain(id);
  });

  test('is UNAFFECTED for all who stay, side by side in a table of its own', async () => {
    const beside = candidate.replace('physicalName: meter_readings', 'physicalName: meter_readings_v3');
    const { contractCheck } = await server.ask(question, {
      candidate: { document: beside },
      mode: 'SIDE_BY_SIDE',
    });
    expect(contractCheck.summary.byVerdict).toEqual([{ verdict: 'UNAFFECTED', count: 10 }]);
    expect(contractCheck.indirect.totalCount).toBe(0);
  });

  test('writes nothing to the mesh, and answers again under its id what moved since', async () => {
    const { meshRevision } = await server.ask('{ meshRevision }');
    expect(meshRevision).toBe(checked.revision);
    const recheck = `query Recheck($id: ID!) {
      contractRecheck(id: $id) {
        id checkedAt isCurrent revisionBefore baseBefore { id }
        moves { id name before after } check { id revision summary { total } }
      }
    }`;
    const same = (await server.ask(recheck, { id: checked.id })).contractRecheck;
    expect(same).toMatchObject({
      isCurrent: true,
      moves: [],
      baseBefore: { id: version('2.1.0') },
      check: { id: checked.id, summary: { total: 10 } },
    });
    await server.ask(
      `mutation Uses($input: AccessAgreementUpsertInput!) { accessAgreementUpsert(input: $input) { userErrors { message } } }`,
      {
        input: {
          key: 'aa-check',
          port: urn('output-port', 'meter-readings', 'readings', '1'),
          consumer: urn('team', 'controlling'),
          status: 'ACTIVE',
        },
      },
    );
    const moved = (await server.ask(recheck, { id: checked.id })).contractRecheck;
    expect(moved).toMatchObject({
      isCurrent: false,
      moves: [{ id: urn('team', 'controlling'), before: null, after: 'UNKNOWN' }],
    });
    await server.ask(
      'mutation { accessAgreementRetire(input: {id: "urn:mesh:access-agreement:aa-check"}) { outcome } }',
    );
    await expect(server.ask(recheck, { id: 'nonsense' })).rejects.toThrow('there is no check');
  });
});

test('the sample operation tells who is left on the old major, and until when it has to stay', async () => {
  const operation = readSampleOperations().find(({ file }) => file === '06-check-a-contract');
  const { contractCheck } = await server.ask(operation?.document ?? '', operation?.variables);
  const verdicts = contractCheck.consumers.nodes.map(({ name, product, verdict }: any) => [
    product?.name ?? name,
    verdict,
  ]);
  expect(Object.fromEntries(verdicts)).toMatchObject({
    'Network Usage Charges': 'BREAKS',
    'Billable Consumption': 'UNAFFECTED',
  });
  expect(contractCheck.plan.retireFrom).toBe('2027-03-31T00:00:00.000Z');
});

test('a contract that is not here yet breaks nobody, and is compared with nothing', async () => {
  const document = candidate.replace('id: meter-readings', 'id: brand-new');
  const { contractCheck } = await server.ask(question, { candidate: { document } });
  expect(contractCheck).toMatchObject({
    contractId: urn('data-contract', 'brand-new'),
    base: null,
    verdict: null,
    changes: [],
    summary: { total: 0 },
    completeness: { complete: true, revision: expect.any(Number) },
  });
});

describe('schemaCheck', () => {
  test('says whether a schema may follow another, and what speaks against it', async () => {
    const check = `query ($base: [String!]!, $candidate: String!) {
      schemaCheck(base: $base, candidate: $candidate, mode: FULL) {
        format mode isCompatible incompatibilities { path kind message direction version }
      }
    }`;
    const schema = (type: string): string => JSON.stringify({ type: 'object', properties: { id: { type } } });
    const { schemaCheck } = await server.ask(check, {
      base: [schema('integer')],
      candidate: schema('number'),
    });
    expect(schemaCheck).toEqual({
      format: 'JSON_SCHEMA',
      mode: 'FULL',
      isCompatible: false,
      incompatibilities: [
        expect.objectContaining({
          path: '/properties/id',
          kind: 'TYPE_NARROWED',
          direction: 'FORWARD',
          version: 0,
        }),
      ],
    });
  });
});

describe('contractDiff', () => {
  const diff = `query Diff($base: ContractSource!, $candidate: ContractSource!, $profile: String! = "standard") {
    contractDiff(base: $base, candidate: $candidate, profile: $profile) {
      base { id } baseVersion candidate { id } candidateVersion requiredBump suggestedVersion versionFindings changes { rule property }
    }
  }`;

  test('compares documents, versions and the version that speaks for a contract', async () => {
    const contract = { contract: urn('data-contract', 'meter-readings') };
    const same = (await server.ask(diff, { base: contract, candidate: { version: version('2.1.0') } }))
      .contractDiff;
    expect(same).toMatchObject({ base: { id: version('2.1.0') }, changes: [], requiredBump: null });
    const small = { document: without(live).replace('version: 2.1.0', 'version: 2.1.1') };
    const { contractDiff } = await server.ask(diff, { base: contract, candidate: small });
    expect(contractDiff).toMatchObject({
      candidate: null,
      candidateVersion: '2.1.1',
      requiredBump: 'MAJOR',
      suggestedVersion: '3.0.0',
    });
    expect(contractDiff.versionFindings).toHaveLength(1);
    expect(contractDiff.changes).toContainEqual({ rule: 'property-removed', property: 'reading_kwh' });
  });

  test('refuses what it cannot read, and says why', async () => {
    const base = { version: version('2.1.0') };
    await expect(server.ask(diff, { base, candidate: { document: 'kind: [' } })).rejects.toThrow(
      'candidate cannot be read',
    );
    await expect(server.ask(diff, { base, candidate: { version: version('9.9.9') } })).rejects.toThrow(
      'there is no',
    );
    await expect(server.ask(diff, { base, candidate: base, profile: 'lax' })).rejects.toThrow('profile');
  });
});

test('impact takes a contract as one change of a set, and counts nothing twice', async () => {
  const impact = async (change: object) =>
    (
      await server.ask(
        `query Impact($change: ChangeInput!) {
          impact(change: $change) { summary { total } items(first: 100) { nodes { id certainty effect changes } } }
        }`,
        { change },
      )
    ).impact;
  const removed = { fieldRemoved: { field: column } };
  const contract = { contract: { candidate: { document: candidate } } };
  const [alone, field, both] = [
    await impact(contract),
    await impact(removed),
    await impact({ all: [removed, contract] }),
  ];
  expect(both.summary.total).toBe(field.summary.total);
  expect(alone.items.nodes.map(({ id }: any) => id)).toEqual(field.items.nodes.map(({ id }: any) => id));
  const port = both.items.nodes.find(({ id }: any) => id === inputPort('billable-consumption'));
  expect(port).toMatchObject({ certainty: 'CERTAIN', effect: 'BREAKS', changes: [0, 1] });
});
