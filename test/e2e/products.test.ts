import { describe, expect, test } from 'vitest';
import { urn } from '../../src/core/urn.ts';
import { fixture } from '../support/read-products.ts';
import { withServer } from '../support/server.ts';

const server = withServer({ mesh: 'empty' });

const dpds = [
  'descriptor.json',
  'ports/shop-input.json',
  'ports/orders-port.json',
  'ports/api/orders-api.yaml',
  'schemas/orders.json',
].map((path) => ({ path, document: fixture(`dpds/${path}`) }));
const [descriptor, ...related] = dpds;

const meters =
  'apiVersion: v1.0.0\nkind: DataProduct\nid: meters\nstatus: active\noutputPorts: [{ name: daily, version: 3.0.0, contractId: meter-readings-2 }]\n';

/** The documents of all formats of products, in an order in which consumers come before their provider. */
const inputs = [
  { document: fixture('odps/billing.odps.yaml') },
  { document: fixture('dps/charging.yaml') },
  { document: descriptor?.document, related },
  { document: fixture('opendataproducts/loyalty.yaml') },
  { document: meters },
];

async function ingest(input: object) {
  const { documentIngest } = await server.ask(
    `mutation Send($input: DocumentIngestInput!) { documentIngest(input: $input) {
       documents { format problems { message } findings { message } } counts { created updated unchanged rejected } } }`,
    { input },
  );
  return documentIngest;
}

describe('documents of products', () => {
  test('are in the graph without a problem, whatever their format, and again unchanged', async () => {
    for (const isAgain of [false, true]) {
      const formats: string[] = [];
      for (const input of inputs) {
        const { documents, counts } = await ingest(input);
        expect(documents.flatMap(({ problems, findings }: any) => [...problems, ...findings])).toEqual([]);
        formats.push(documents[0].format);
        expect(counts).toMatchObject({ rejected: 0, ...(isAgain ? { created: 0, updated: 0 } : {}) });
      }
      expect(formats).toEqual(['odps', 'data-product-specification', 'dpds', 'opendataproducts', 'odps']);
    }
  }, 60_000);

  test('tell who is hit when the port behind a contract goes', async () => {
    const data = await server.ask(
      `query Port($port: ID!, $daily: ID!, $product: ID!, $change: ChangeInput!) {
         inputPort(id: $port) { pin contract { key } providers { id } }
         outputPort(id: $daily) { consumers { id } }
         dataProduct(id: $product) { managementPorts { name content address } }
         impact(change: $change) { items(first: 100) { nodes { id certainty } } } }`,
      {
        port: urn('input-port', 'billing', 'readings', '2.0.0'),
        daily: urn('output-port', 'meters', 'daily', '3.0.0'),
        product: urn('data-product', 'billing'),
        change: { retired: { id: urn('output-port', 'meters', 'daily', '3.0.0') } },
      },
    );
    expect(data.inputPort).toEqual({
      pin: '2.3.0',
      contract: { key: 'meter-readings-2' },
      providers: [{ id: urn('output-port', 'meters', 'daily', '3.0.0') }],
    });
    expect(data.outputPort.consumers).toEqual([{ id: urn('input-port', 'billing', 'readings', '2.0.0') }]);
    expect(data.dataProduct.managementPorts).toEqual([
      { name: 'health', content: 'observability', address: 'https://health.example.org/billing' },
    ]);
    const hit = new Map(data.impact.items.nodes.map(({ id, certainty }: any) => [id, certainty]));
    expect(hit.get(urn('output-port', 'billing', 'invoices', '1.0.0'))).toBe('CERTAIN');
    expect(hit.get(urn('output-port', 'billing', 'totals', '1.0.0'))).toBe('POSSIBLE');
    expect(hit.has(urn('output-port', 'billing', 'invoices', '2.0.0'))).toBe(false);
  }, 60_000);

  test('take back what they do not say any more, with the edges to other products', async () => {
    await ingest({ document: meters.replace('meter-readings-2', 'meter-readings-3') });
    const { inputPort } = await server.ask(
      'query Port($port: ID!) { inputPort(id: $port) { providers { id } } }',
      { port: urn('input-port', 'billing', 'readings', '2.0.0') },
    );
    expect(inputPort.providers).toEqual([]);
  }, 60_000);
});
