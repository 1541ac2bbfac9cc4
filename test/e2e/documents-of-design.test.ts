import { expect, test } from 'vitest';
import { withServer } from '../support/server.ts';

const server = withServer({ mesh: 'empty' });

const ingest = `mutation ($input: DocumentIngestInput!) {
  documentIngest(input: $input) {
    counts { created updated unchanged rejected }
    documents { format problems { line column message } findings { line column message } }
  }
}`;

test('a context map in CML becomes domains, contexts, teams and relations, with problems where they stand', async () => {
  const document = `ContextMap Shop {
  contains Orders, Billing
  Orders [U,S] -> [D,C] Billing
  Orders -> Nowhere
}
BoundedContext Orders implements Sales
BoundedContext Billing implements Sales
BoundedContext Crew realizes Orders { type = TEAM }
Domain Sales
`;
  const { documentIngest } = await server.ask(ingest, { input: { document } });
  expect(documentIngest).toMatchObject({
    counts: { created: 5, rejected: 1 },
    documents: [{ format: 'cml', problems: [{ line: 4, column: 13 }] }],
  });
  const { contextMap } = await server.ask(
    `{ contextMap { boundedContexts { slug domain { slug } owner { slug } } relations { kind upstream { slug } downstream { slug } } } }`,
    {},
  );
  expect(contextMap).toEqual({
    boundedContexts: [
      { slug: 'billing', domain: { slug: 'sales' }, owner: null },
      { slug: 'orders', domain: { slug: 'sales' }, owner: { slug: 'crew' } },
    ],
    relations: [{ kind: 'CUSTOMER_SUPPLIER', upstream: { slug: 'orders' }, downstream: { slug: 'billing' } }],
  });
});

test('a relation that a context map leaves out goes, unless somebody else says it', async () => {
  const map = (...relations: string[]): string =>
    `ContextMap Bank {\n contains Loans, Cards, Ledger\n ${relations.join('\n ')}\n}\nBoundedContext Loans\nBoundedContext Cards\nBoundedContext Ledger\n`;
  const relations = async (): Promise<string[]> => {
    const { boundedContext } = await server.ask(
      '{ boundedContext(id: "urn:mesh:bounded-context:ledger") { relations { kind upstream { slug } } } }',
      {},
    );
    return boundedContext.relations.map(({ kind, upstream }: any) => `${upstream.slug} ${kind}`).sort();
  };
  const all = map('Loans [U,S]->[D,C] Ledger', 'Cards [U]->[D] Ledger');
  await server.ask(ingest, { input: { document: all } });
  expect(await relations()).toEqual(['cards UPSTREAM_DOWNSTREAM', 'loans CUSTOMER_SUPPLIER']);
  const again = await server.ask(ingest, { input: { document: all } });
  expect(again['documentIngest']).toMatchObject({ counts: { created: 0, updated: 0, rejected: 0 } });
  await server.ask(
    `mutation { contextRelationSet(input: { upstream: "urn:mesh:bounded-context:cards", downstream: "urn:mesh:bounded-context:ledger", kind: UPSTREAM_DOWNSTREAM, downstreamRoles: [CONFORMIST] }) { userErrors { message } } }`,
    {},
  );
  await server.ask(ingest, { input: { document: map() } });
  expect(await relations()).toEqual(['cards UPSTREAM_DOWNSTREAM']);
  await server.ask(ingest, { input: { document: all } });
  expect(await relations()).toEqual(['cards UPSTREAM_DOWNSTREAM', 'loans CUSTOMER_SUPPLIER']);
});

test('an owner and a domain that a context map leaves out go, and what a person said stays', async () => {
  const map = (team: string, contexts: string): string =>
    `ContextMap Port {\n contains Harbour, Quay\n}\n${contexts}\n${team}\nDomain Shipping\n`;
  const owned = async (): Promise<unknown> => {
    const { harbour, quay } = await server.ask(`{
      harbour: boundedContext(id: "urn:mesh:bounded-context:harbour") { domain { slug } owner { slug } }
      quay: boundedContext(id: "urn:mesh:bounded-context:quay") { domain { slug } owner { slug } }
    }`);
    return [harbour, quay].map(({ domain, owner }: any) => [domain?.slug, owner?.slug]);
  };
  const all = map(
    'BoundedContext Pilots realizes Harbour, Quay { type = TEAM }',
    'BoundedContext Harbour implements Shipping\nBoundedContext Quay implements Shipping',
  );
  await server.ask(ingest, { input: { document: all } });
  expect(await owned()).toEqual([
    ['shipping', 'pilots'],
    ['shipping', 'pilots'],
  ]);
  const again = await server.ask(ingest, { input: { document: all } });
  expect(again['documentIngest']).toMatchObject({ counts: { created: 0, updated: 0, rejected: 0 } });
  await server.ask(
    `mutation { boundedContextUpsert(input: { slug: "quay", owner: "urn:mesh:team:pilots" }) { userErrors { message } } }`,
  );
  const less = map('BoundedContext Pilots { type = TEAM }', 'BoundedContext Harbour\nBoundedContext Quay');
  await server.ask(ingest, { input: { document: less } });
  expect(await owned()).toEqual([
    [undefined, undefined],
    [undefined, 'pilots'],
  ]);
});

test('an AsyncAPI document stands behind the port that it names', async () => {
  await server.ask(
    `mutation { dataProductUpsert(input: { key: "orders", name: "Orders", outputPorts: [{ name: "stream" }] }) { userErrors { message } } }`,
    {},
  );
  const document = JSON.stringify({
    asyncapi: '3.0.0',
    info: { title: 'Orders', 'x-meshline': { product: 'orders', port: 'stream' } },
    servers: { main: { host: 'broker:9092', protocol: 'kafka' } },
    channels: {
      placed: {
        address: 'orders.placed',
        messages: { placed: { payload: { type: 'object', properties: { id: { type: 'string' } } } } },
      },
    },
    operations: { publish: { action: 'send', channel: { $ref: '#/channels/placed' } } },
  });
  const { documentIngest } = await server.ask(ingest, { input: { document } });
  expect(documentIngest).toMatchObject({
    counts: { rejected: 0 },
    documents: [{ format: 'asyncapi', findings: [] }],
  });
  const { lineage } = await server.ask(
    `{ lineage(of: "urn:mesh:output-port:orders:stream:1", direction: UPSTREAM) { nodes { entity { id } } } }`,
    {},
  );
  expect(JSON.stringify(lineage)).toContain('urn:mesh:dataset:kafka%3A//broker%3A9092:orders.placed');
  const again = await server.ask(ingest, { input: { document } });
  expect(again['documentIngest']).toMatchObject({ counts: { created: 0, updated: 0 } });
});
