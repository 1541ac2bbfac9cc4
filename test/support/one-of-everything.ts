import { urn } from '../../src/core/urn.ts';
import type { IngestItem } from '../../src/generated/schema.ts';

/** An ODCS contract without a server. */
export const document = `
kind: DataContract
apiVersion: v3.1.0
id: readings
version: 1.0.0
status: active
schema:
  - name: readings
    properties:
      - name: meter
        physicalType: text
      - name: value
        logicalType: number
`;

/** One item of each member of the bulk, in an order in which each refers to later ones. */
export const everything: IngestItem[] = [
  {
    accessAgreement: {
      key: 'billing-reads',
      port: urn('output-port', 'meters', 'daily', '1'),
      consumer: urn('team', 'billing'),
    },
  },
  {
    dataContract: { document, port: urn('output-port', 'meters', 'daily', '1'), owner: urn('team', 'grid') },
  },
  {
    dataProduct: {
      key: 'meters',
      name: 'Meters',
      domain: urn('domain', 'operations'),
      boundedContext: urn('bounded-context', 'grid'),
      owner: urn('team', 'grid'),
      terms: [urn('term', 'grid', 'meter')],
      outputPorts: [
        {
          name: 'daily',
          type: 'TABLE',
          datasets: [{ namespace: 'postgres://grid:5432', name: 'grid.public.readings' }],
        },
      ],
      inputPorts: [{ name: 'raw' }],
    },
  },
  { domain: { slug: 'operations', name: 'Operations', owner: urn('team', 'grid') } },
  { boundedContext: { slug: 'grid', domain: urn('domain', 'operations') } },
  { boundedContext: { slug: 'billing', domain: urn('domain', 'operations') } },
  {
    contextRelation: {
      upstream: urn('bounded-context', 'grid'),
      downstream: urn('bounded-context', 'billing'),
      kind: 'UPSTREAM_DOWNSTREAM',
      downstreamRoles: ['ANTICORRUPTION_LAYER'],
    },
  },
  { team: { slug: 'grid', name: 'Grid' } },
  { team: { slug: 'billing' } },
  { term: { context: 'grid', slug: 'meter', name: 'Meter', definition: 'A device' } },
  { term: { context: 'billing', slug: 'meter', name: 'Meter' } },
  {
    termMapping: {
      from: urn('term', 'grid', 'meter'),
      to: urn('term', 'billing', 'meter'),
      kind: 'POLYSEME_OF',
    },
  },
  {
    dataset: {
      namespace: 'postgres://grid:5432',
      name: 'grid.public.readings',
      fields: [
        { path: 'meter', type: 'text' },
        { path: 'value', type: 'int' },
      ],
    },
  },
  {
    qualityCheck: {
      dataset: { namespace: 'postgres://grid:5432', name: 'grid.public.readings' },
      name: 'not_null(meter)',
      field: 'meter',
      engine: 'dbt',
      result: { outcome: 'PASSED', at: '2026-01-01T00:00:00Z' },
    },
  },
  { job: { namespace: 'nightly', name: 'settle', owner: urn('team', 'grid') } },
  {
    lineage: {
      slice: 'settle',
      job: { namespace: 'nightly', name: 'settle' },
      flows: [
        {
          from: urn('dataset', 'postgres://grid:5432', 'grid.public.readings'),
          to: urn('dataset', 'postgres://grid:5432', 'grid.public.bills'),
          fields: [
            { from: 'value', to: 'amount' },
            { from: 'meter', influence: 'INDIRECT' },
          ],
        },
      ],
    },
  },
];
