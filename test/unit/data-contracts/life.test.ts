import { describe, expect, test } from 'vitest';
import type { PatchItem } from '../../../src/commit/patch.ts';
import { urn } from '../../../src/core/urn.ts';
import { endOfSupport } from '../../../src/data-contracts/end-of-support.ts';
import { dataProductFacts } from '../../../src/data-products/facts.ts';
import { dataContractFacts } from '../../../src/data-contracts/facts.ts';
import { moveProblem } from '../../../src/data-contracts/life.ts';
import type { VersionLife } from '../../../src/data-contracts/life.ts';
import { deprecationFacts, endFacts } from '../../../src/data-contracts/life-facts.ts';
import type { ContractStatus } from '../../../src/generated/schema.ts';
import { patchOf } from '../../support/mesh-histories.ts';
import { createMeshModel, instant } from '../../support/mesh-model.ts';
import type { MeshModel } from '../../support/mesh-model.ts';

const now = '2026-11-01T00:00:00.000000000Z';
const later = '2027-03-31T00:00:00.000000000Z';

function life(version: string, status: ContractStatus, until?: string): VersionLife {
  return { id: urn('contract-version', 'readings', version), version, status, until };
}

function problem(versions: readonly VersionLife[], version: string, to: ContractStatus): string | undefined {
  return moveProblem(versions, { id: urn('contract-version', 'readings', version), version, to }, now);
}

describe('a version', () => {
  test.each<[ContractStatus, ContractStatus]>([
    ['DRAFT', 'EARLY_ACCESS'],
    ['DRAFT', 'LIVE'],
    ['DRAFT', 'RETIRED'],
    ['EARLY_ACCESS', 'LIVE'],
    ['EARLY_ACCESS', 'RETIRED'],
    ['LIVE', 'DEPRECATED'],
    ['DEPRECATED', 'RETIRED'],
    ['LIVE', 'LIVE'],
  ])('goes from %s to %s', (from, to) => {
    expect(problem([life('1.0.0', from)], '1.0.0', to)).toBeUndefined();
  });

  test.each<[ContractStatus, ContractStatus, RegExp]>([
    ['LIVE', 'DRAFT', /never goes back/],
    ['LIVE', 'EARLY_ACCESS', /never goes back/],
    ['DEPRECATED', 'LIVE', /never goes back/],
    ['RETIRED', 'LIVE', /never goes back/],
    ['DRAFT', 'DEPRECATED', /only a LIVE version/],
    ['EARLY_ACCESS', 'DEPRECATED', /only a LIVE version/],
    ['LIVE', 'RETIRED', /deprecate it with an end date/],
  ])('does not go from %s to %s', (from, to, reason) => {
    expect(problem([life('1.0.0', from)], '1.0.0', to)).toMatch(reason);
  });

  test('is not retired before its end date', () => {
    expect(problem([life('1.0.0', 'DEPRECATED', later)], '1.0.0', 'RETIRED')).toContain(
      'stays until 2027-03-31',
    );
    expect(problem([life('1.0.0', 'DEPRECATED', '2026-01-01')], '1.0.0', 'RETIRED')).toBeUndefined();
  });

  test.each<ContractStatus>(['LIVE', 'EARLY_ACCESS'])(
    'is not the second %s one of its major line',
    (status) => {
      expect(problem([life('1.0.0', status)], '1.1.0', status)).toContain('version 1.0.0 is');
      expect(problem([life('1.0.0', status)], '2.0.0', status)).toBeUndefined();
    },
  );

  test('does not go live below one of its line that was', () => {
    expect(problem([life('1.10.0', 'DEPRECATED')], '1.9.0', 'LIVE')).toContain('1.10.0');
    expect(problem([life('1.10.0', 'DEPRECATED')], '1.11.0', 'LIVE')).toBeUndefined();
    expect(problem([life('2.0.0', 'LIVE')], '1.9.0', 'LIVE')).toBeUndefined();
  });
});

test.each([
  [[{ property: 'endOfSupport', value: '2027-03-31' }], later],
  [
    [
      { property: 'endOfLife', value: '2028-01-01' },
      { property: 'EndOfSupport', value: '2027-03-31' },
    ],
    later,
  ],
  [[{ property: 'endOfLife', value: '2027-03-31T00:00:00Z' }], later],
  [
    [
      { property: 'endOfSupport', value: 'soon' },
      { property: 'latency', value: 4 },
    ],
    undefined,
  ],
])('the end of support of %j is %s', (levels, expected) => {
  expect(endOfSupport(levels)).toBe(expected);
});

describe('a document', () => {
  const text = (version: string, status: string, more = ''): string =>
    `kind: DataContract\napiVersion: v3.1.0\nid: readings\nversion: ${version}\nstatus: ${status}\n${more}`;
  const send = (mesh: MeshModel, second: number, ...items: readonly PatchItem[]) => {
    const [planned] = mesh.commit(patchOf(items, { atomic: 'EACH', eventTime: instant(second) })).patches;
    const report = planned?.report;
    return [
      report?.items.map(({ outcome }) => outcome),
      report?.problems.map(({ message }) => message),
    ] as const;
  };
  const document = (...parts: Parameters<typeof text>) => dataContractFacts({ document: text(...parts) }, []);
  const id = (version: string) => urn('contract-version', 'readings', version);
  const statusOf = (mesh: MeshModel, version: string) => mesh.live().entities[id(version)]?.['status'];

  test('that is sent again is UNCHANGED, whatever became of its version since', () => {
    const mesh = createMeshModel();
    expect(send(mesh, 1, document('1.0.0', 'active'))[0]).toEqual(['CREATED']);
    expect(send(mesh, 1, document('1.0.0', 'active'))[0]).toEqual(['UNCHANGED']);
    expect(send(mesh, 2, deprecationFacts({ version: id('1.0.0'), until: later }, []))[0]).toEqual([
      'UPDATED',
    ]);
    expect(send(mesh, 3, document('1.0.0', 'active'))).toEqual([['UNCHANGED'], []]);
    expect(mesh.live().entities[id('1.0.0')]).toMatchObject({ status: 'DEPRECATED', until: later });
  });

  test('that says something else of a version that was live is refused, but for its status and spelling', () => {
    const mesh = createMeshModel();
    send(mesh, 1, document('1.0.0', 'draft'));
    expect(send(mesh, 2, document('1.0.0', 'draft', 'name: A\n'))[0]).toEqual(['UPDATED']);
    expect(send(mesh, 3, document('1.0.0', 'active', 'name: B\n'))[0]).toEqual(['UPDATED']);
    const [outcomes, messages] = send(mesh, 4, document('1.0.0', 'active', 'name: C\n'));
    expect([outcomes, messages?.[0]]).toEqual([['REJECTED'], expect.stringContaining('fixed')]);
    expect(send(mesh, 5, document('1.0.0', 'deprecated', '# goes soon\nname:   B\n'))[0]).toEqual([
      'UPDATED',
    ]);
    expect(statusOf(mesh, '1.0.0')).toBe('DEPRECATED');
  });

  test('that makes a second version of a line live is refused, unless the patch makes place for it', () => {
    const mesh = createMeshModel();
    send(mesh, 1, document('1.0.0', 'active'));
    const [outcomes, messages] = send(mesh, 2, document('1.1.0', 'active'), document('2.0.0', 'active'));
    expect([outcomes, messages?.length]).toEqual([['REJECTED', 'UPDATED'], 1]);
    expect(messages?.[0]).toContain('dataContractPublish');
    expect(statusOf(mesh, '1.1.0')).toBeUndefined();
    const both = send(mesh, 3, document('1.1.0', 'active'), document('1.0.0', 'deprecated'));
    expect(both).toEqual([['UPDATED', 'UPDATED'], []]);
  });

  test('that brings two live versions of a line at once brings the first one', () => {
    const mesh = createMeshModel();
    expect(send(mesh, 1, document('1.0.0', 'active'), document('1.1.0', 'active'))[0]).toEqual([
      'CREATED',
      'REJECTED',
    ]);
  });

  test('of a time before the present state breaks no rule', () => {
    const mesh = createMeshModel();
    send(mesh, 5, document('1.0.0', 'active'));
    expect(send(mesh, 3, document('1.0.0', 'draft'))).toEqual([['STALE'], []]);
  });
});

test('majors stand side by side behind one port, each with its own data, until one is retired', () => {
  const mesh = createMeshModel();
  const send = (second: number, ...items: readonly PatchItem[]) =>
    mesh.commit(patchOf(items, { eventTime: instant(second) }));
  const port = urn('output-port', 'meters', 'readings', '1');
  const upsert = (version: string, table: string): PatchItem =>
    dataContractFacts(
      {
        document: `kind: DataContract\napiVersion: v3.1.0\nid: readings\nversion: ${version}\nstatus: active\nschema:\n  - name: readings\n`,
        port,
        bindings: [{ object: 'readings', dataset: { namespace: 'db', name: table } }],
      },
      [],
    );
  const exposed = (): string[] =>
    ['old', 'new'].filter((table) =>
      mesh
        .live()
        .rows.some(
          (row) =>
            row.includes('FLOWS_TO') && row.includes(urn('dataset', 'db', table)) && row.includes(port),
        ),
    );
  send(1, dataProductFacts({ key: 'meters', outputPorts: [{ name: 'readings', version: '1' }] }, []));
  send(2, upsert('1.0.0', 'old'));
  send(3, upsert('2.0.0', 'new'));
  expect(exposed()).toEqual(['old', 'new']);
  const version = urn('contract-version', 'readings', '1.0.0');
  send(4, deprecationFacts({ version, until: '2020-01-01T00:00:00Z' }, []));
  expect(exposed()).toEqual(['old', 'new']);
  send(Date.now() / 1_000, endFacts({ version }, []));
  expect(exposed()).toEqual(['new']);
});

test('a step of a version that is not there, or of something else, is refused', () => {
  const mesh = createMeshModel();
  const items = [
    endFacts({ version: urn('contract-version', 'a', '1') }, []),
    endFacts({ version: 'a' }, []),
  ];
  const [planned] = mesh.commit(patchOf(items, { atomic: 'EACH' })).patches;
  expect(planned?.report.problems).toMatchObject([
    { code: 'NOT_FOUND', path: ['version'] },
    { code: 'INVALID', path: ['version'] },
  ]);
});
