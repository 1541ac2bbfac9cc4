import { urn } from '../../src/core/urn.ts';

const namespace = 'postgres://memory:5432';

/**
 * Items about a few entities, of each entity several that contradict each other; all names begin with `prefix`, so that
 * one graph holds several worlds that do not touch.
 */
export function repeatedItems(prefix: string): readonly object[] {
  const table = (name: string) => ({ namespace, name: `${prefix}.${name}` });
  const idOf = (name: string): string => urn('dataset', namespace, `${prefix}.${name}`);
  const [team, domain, product] = [
    urn('team', `${prefix}-team`),
    urn('domain', `${prefix}-domain`),
    urn('data-product', `${prefix}-product`),
  ];
  const fields = (...paths: string[]) => paths.map((path) => ({ path, type: 'int' }));
  const lineage = (from: string) => ({
    lineage: {
      slice: `${prefix}-load`,
      job: { namespace: 'airflow', name: `${prefix}-load` },
      flows: [{ from: idOf('orders'), to: idOf('sales'), fields: [{ from, to: 'total' }] }],
    },
  });
  const ports = (...names: string[]) => names.map((name) => ({ name, datasets: [table(name)] }));
  const contract = (type: string) => ({
    dataContract: {
      port: urn('output-port', `${prefix}-product`, 'sales', '1'),
      document: [
        'apiVersion: v3.1.0',
        'kind: DataContract',
        `id: ${prefix}-contract`,
        'version: 1.0.0',
        'status: draft',
        'schema:',
        '  - name: sales',
        '    properties:',
        `      - { name: total, logicalType: ${type} }`,
      ].join('\n'),
    },
  });
  return [
    { team: { slug: `${prefix}-team`, name: 'Sales' } },
    { team: { slug: `${prefix}-team`, name: 'Shop' } },
    { domain: { slug: `${prefix}-domain`, name: 'Trade' } },
    { domain: { slug: `${prefix}-domain`, owner: team } },
    { dataset: { ...table('orders'), fields: fields('id', 'amount') } },
    { dataset: { ...table('orders'), fields: fields('id') } },
    { dataset: { ...table('orders'), description: 'What was ordered', owner: team } },
    { dataset: { ...table('sales'), fields: fields('total') } },
    { job: { namespace: 'airflow', name: `${prefix}-load`, description: 'Every hour' } },
    lineage('id'),
    lineage('amount'),
    { lineageWithdrawal: { slice: `${prefix}-load` } },
    { dataProduct: { key: `${prefix}-product`, domain, outputPorts: ports('sales') } },
    { dataProduct: { key: `${prefix}-product`, outputPorts: ports('sales', 'orders') } },
    { dataProduct: { key: `${prefix}-product`, description: 'Sales of the day' } },
    contract('integer'),
    contract('string'),
    {
      accessAgreement: {
        key: `${prefix}-grant`,
        port: urn('output-port', `${prefix}-product`, 'sales', '1'),
        consumer: team,
      },
    },
    { boundedContext: { slug: `${prefix}-shop`, domain } },
    { term: { context: `${prefix}-shop`, slug: 'sale', definition: 'Something sold' } },
    { retire: { id: idOf('orders') } },
    { retire: { id: team } },
    { retire: { id: product } },
  ];
}
