import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { EntityFact, Fact, SliceFact } from '../../../src/commit/patch.ts';
import { fieldOf, urn } from '../../../src/core/urn.ts';
import type { Urn } from '../../../src/core/urn.ts';
import { createDocument } from '../../../src/ingestion/document.ts';
import { readDocuments } from '../../../src/ingestion/reading.ts';

const place = 'postgres://warehouse.example.org:5432';
const names = ['manifest', 'catalog', 'run_results'] as const;
type Artifact = (typeof names)[number];
const texts = Object.fromEntries(
  names.map((name) => [
    name,
    readFileSync(new URL(`../../fixtures/dbt/${name}.json`, import.meta.url), 'utf8'),
  ]),
) as Record<Artifact, string>;

function read(
  artifacts: readonly Artifact[],
  change: (manifest: any) => void = () => undefined,
  namespace: string | null = place,
) {
  const documents = artifacts.map((name) => {
    const value = JSON.parse(texts[name]) as object;
    if (name === 'manifest') change(value);
    // Names say nothing: what a document is follows from its content.
    return createDocument(`target/${artifacts.indexOf(name)}.txt`, JSON.stringify(value));
  });
  const { items, sections } = readDocuments(documents, {
    now: new Date('2026-11-20T00:00:00Z'),
    item: () => {
      throw new Error('dbt has no items of the bulk');
    },
    namespace: namespace ?? undefined,
  });
  const facts = items.flatMap((item) => item.facts);
  return {
    items,
    sections,
    facts,
    findings: sections.flatMap((section) => section.findings.map(({ message }) => message)),
    problems: items.flatMap(({ problems = [] }) => problems),
    entity: (id: Urn): EntityFact | undefined =>
      facts.find(
        (fact): fact is EntityFact => fact.type === 'entity' && fact.id === id && fact.isMention !== true,
      ),
    slice: (node: string): SliceFact | undefined =>
      facts.find((fact): fact is SliceFact => fact.type === 'slice' && fact.slice === `dbt:shop:${node}`),
  };
}

const dataset = (name: string): Urn => urn('dataset', place, name);
const ids = (facts: readonly Fact[], kind: EntityFact['kind']): string[] => [
  ...new Set(
    facts.flatMap((fact) =>
      fact.type === 'entity' && fact.kind === kind && fact.isMention !== true ? fact.id : [],
    ),
  ),
];

describe('a manifest', () => {
  const { facts, findings, problems, entity, slice, sections } = read(['manifest', 'catalog', 'run_results']);

  test('is read with the artifacts that came along, without a problem', () => {
    expect(problems).toEqual([]);
    expect(findings).toEqual([]);
    expect(sections.map(({ adapter, to, from }) => [adapter?.format, to - from])).toEqual([
      ['dbt', 12],
      ['dbt', 0],
      ['dbt', 0],
    ]);
  });

  test('gives each relation the name that OpenLineage events of dbt give it; what is ephemeral has none', () => {
    expect(ids(facts, 'dataset').sort()).toEqual(
      [
        dataset('warehouse.shop.countries'),
        dataset('warehouse.shop.orders_v2'),
        dataset('warehouse.shop.revenue'),
        dataset('warehouse.shop.stg_orders'),
        dataset('warehouse.snapshots.orders_history'),
        dataset('warehouse.web.raw_clicks'),
        dataset('warehouse.web.raw_orders'),
        urn('dataset', 'dbt', 'exposure.shop.forecast'),
        urn('dataset', 'dbt', 'exposure.shop.weekly_sales'),
      ].sort(),
    );
    expect(ids(facts, 'job')).toContain(urn('job', 'dbt', 'warehouse.shop.shop.orders'));
  });

  test('says what a model is: type, owner of its group, access, version, contract and end', () => {
    expect(entity(dataset('warehouse.shop.orders_v2'))).toMatchObject({
      properties: {
        type: 'TABLE',
        platform: 'postgres',
        description: 'Paid orders.',
        tags: [
          'finance',
          'access:public',
          'group:sales',
          'version:2',
          'contract:enforced',
          'deprecated:2027-06-30',
        ],
        owners: '[{"name":"Sales Analytics"}]',
      },
      references: { owner: [urn('team', 'sales-analytics')] },
    });
    expect(entity(dataset('warehouse.shop.stg_orders'))?.properties['type']).toBe('VIEW');
    // A person is named, and owns nothing.
    expect(entity(dataset('warehouse.shop.revenue'))).not.toHaveProperty('references');
  });

  test('takes columns and their types from the catalog, matched whatever their case', () => {
    expect(facts).toContainEqual({
      type: 'schema',
      dataset: dataset('warehouse.shop.stg_orders'),
      fields: [
        { path: 'ORDER_ID', properties: { type: 'integer', description: 'Key of the order.' } },
        { path: 'AMOUNT', properties: { type: 'numeric(10,2)' } },
        { path: 'NOTE', properties: { type: 'text' } },
      ],
    });
  });

  test('does not take documented columns for all of them, unless a contract is enforced', () => {
    const schemas = facts.flatMap((fact) => (fact.type === 'schema' ? fact.dataset : []));
    expect(schemas).not.toContain(dataset('warehouse.shop.revenue'));
    expect(entity(fieldOf(dataset('warehouse.shop.revenue'), 'day'))).toMatchObject({
      properties: { path: 'day' },
    });
    expect(schemas).toContain(dataset('warehouse.shop.orders_v2'));
  });

  test('has lineage by depends_on, through what is ephemeral', () => {
    expect(slice('model.shop.orders')).toMatchObject({
      kind: 'DECLARED',
      job: urn('job', 'dbt', 'warehouse.shop.shop.orders'),
      flows: [
        { from: dataset('warehouse.shop.stg_orders'), to: dataset('warehouse.shop.orders_v2') },
        { from: dataset('warehouse.shop.countries'), to: dataset('warehouse.shop.orders_v2') },
      ],
    });
    expect(slice('snapshot.shop.orders_history')?.flows).toHaveLength(1);
  });

  test('has column lineage where its columns carry it', () => {
    expect(
      slice('model.shop.orders')?.flows.every(({ resolved, grade }) => resolved && grade === 'VALUES'),
    ).toBe(true);
    expect(slice('model.shop.orders')?.derivations).toEqual([
      {
        from: fieldOf(dataset('warehouse.shop.stg_orders'), 'ORDER_ID'),
        to: fieldOf(dataset('warehouse.shop.orders_v2'), 'order_id'),
        influence: 'DIRECT',
      },
      {
        from: fieldOf(dataset('warehouse.shop.countries'), 'name'),
        to: fieldOf(dataset('warehouse.shop.orders_v2'), 'country'),
        influence: 'DIRECT',
      },
    ]);
    expect(slice('model.shop.revenue')?.flows).toEqual([
      { from: dataset('warehouse.shop.orders_v2'), to: dataset('warehouse.shop.revenue'), resolved: false },
    ]);
  });

  test('makes exposures consumers, through metrics as well', () => {
    const dashboard = urn('dataset', 'dbt', 'exposure.shop.weekly_sales');
    expect(entity(dashboard)).toMatchObject({
      properties: {
        type: 'DASHBOARD',
        description: 'Weekly sales. For the Monday meeting.\nhttps://bi.example.org/1',
        tags: ['board'],
      },
      references: { owner: [urn('team', 'sales')] },
    });
    expect(slice('exposure.shop.weekly_sales')?.flows).toEqual([
      { from: dataset('warehouse.shop.revenue'), to: dashboard, resolved: false },
    ]);
    expect(slice('exposure.shop.forecast')?.flows.map(({ from }) => from)).toEqual([
      dataset('warehouse.shop.orders_v2'),
    ]);
  });

  test('makes tests checks, with the result of the run', () => {
    const check = (name: string, of: string): EntityFact | undefined =>
      entity(urn('quality-check', place, `warehouse.shop.${of}`, name));
    const failed = check('not_null_orders_order_id', 'orders_v2');
    expect(failed).toMatchObject({
      properties: { engine: 'dbt', assertion: 'not_null', severity: 'ERROR', outcome: 'FAILED' },
      references: { field: [fieldOf(dataset('warehouse.shop.orders_v2'), 'order_id')] },
    });
    expect(JSON.parse(String(failed?.properties['lastResult']))).toMatchObject({
      at: '2026-11-01T06:00:02.500000000Z',
      failures: 3,
      runId: '22222222-2222-4222-8222-222222222222',
    });
    const related = check('relationships_orders_country__name__ref_countries_', 'orders_v2');
    expect(related?.properties).toMatchObject({ severity: 'WARNING', outcome: 'WARNED' });
    // Success is what dbt says of a test that was only compiled.
    expect(check('revenue_is_positive', 'revenue')?.properties).not.toHaveProperty('outcome');
  });

  test('covers its project at the time at which it was made', () => {
    expect(facts.at(-1)).toMatchObject({ type: 'snapshot', speaker: 'dbt:shop/dbt:shop' });
    const [covered] = facts.flatMap((fact) => (fact.type === 'snapshot' ? [fact] : []));
    expect(covered?.slices).toHaveLength(6);
    expect(covered?.entities).toContain(dataset('warehouse.shop.revenue'));
  });
});

describe('what is odd about a manifest', () => {
  test('is told: no place, unknown versions and parents, a parent_map that differs', () => {
    const { findings, facts } = read(
      ['manifest'],
      (manifest) => {
        manifest.metadata.dbt_schema_version = 'https://schemas.getdbt.com/dbt/manifest/v13.json';
        manifest.nodes['model.shop.revenue'].depends_on.nodes.push('model.other.gone');
        manifest.parent_map['model.shop.revenue'] = ['model.shop.stg_orders'];
      },
      null,
    );
    expect(findings).toEqual([
      expect.stringContaining('its datasets are in postgres://shop:5432 until a namespace is given'),
      expect.stringContaining('received version 13'),
      expect.stringContaining('the manifest has no model.other.gone'),
      expect.stringContaining('parent_map names model.shop.stg_orders'),
    ]);
    expect(ids(facts, 'dataset')).toContain(urn('dataset', 'postgres://shop:5432', 'warehouse.shop.revenue'));
  });

  test('leaves lineage coarse where only some columns say where they come from, or one says nonsense', () => {
    const half = read(['manifest'], (manifest) => {
      delete manifest.nodes['model.shop.orders'].columns.country.meta.meshline;
    });
    expect(half.findings).toEqual([expect.stringContaining('country have none')]);
    expect(half.slice('model.shop.orders')).toMatchObject({
      derivations: [],
      flows: [{ resolved: false }, {}],
    });
    const wrong = read(['manifest'], (manifest) => {
      manifest.nodes['model.shop.orders'].columns.country.meta.meshline.from = ['revenue.day'];
    });
    expect(wrong.findings).toEqual([expect.stringContaining('revenue.day is no column of what')]);
    expect(wrong.slice('model.shop.orders')?.derivations).toEqual([]);
  });

  test('refuses one node and keeps the others; nothing is withdrawn then', () => {
    const { problems, facts, findings } = read(['manifest'], (manifest) => {
      manifest.nodes['model.shop.revenue'].alias = 'x'.repeat(5_000);
    });
    expect(problems).toMatchObject(
      Array(3).fill({ message: expect.stringMatching(/longer than|no such|4000/) }),
    );
    expect(ids(facts, 'dataset')).toContain(dataset('warehouse.shop.orders_v2'));
    expect(facts.some(({ type }) => type === 'snapshot')).toBe(false);
    expect(findings).toEqual([expect.stringContaining('nothing that it had before was withdrawn')]);
  });

  test('refuses a catalog that comes alone, and a manifest without nodes', () => {
    expect(read(['catalog']).problems).toMatchObject([
      { message: expect.stringContaining('this is only a part of a dbt manifest') },
    ]);
    expect(read(['manifest'], (manifest) => delete manifest.nodes).problems).toMatchObject([
      { path: [0, 'nodes'], message: 'a manifest has nodes; received none' },
    ]);
  });
});

test('a project of 700 models is read in a blink', () => {
  const start = performance.now();
  const { items, problems } = read(['manifest'], (manifest) => {
    const { revenue } = { revenue: manifest.nodes['model.shop.revenue'] };
    for (let number = 0; number < 700; number += 1) {
      const id = `model.shop.m${number}`;
      const parent = number === 0 ? 'model.shop.orders' : `model.shop.m${number - 1}`;
      manifest.nodes[id] = {
        ...revenue,
        unique_id: id,
        name: `m${number}`,
        alias: `m${number}`,
        depends_on: { nodes: [parent] },
      };
    }
  });
  expect(problems).toEqual([]);
  expect(items.length).toBe(713);
  expect(performance.now() - start).toBeLessThan(2_000);
});
