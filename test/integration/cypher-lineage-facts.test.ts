import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fieldOf, urn } from '../../src/core/urn.ts';
import { createCypherLineage } from '../../src/lineage/cypher-lineage.ts';
import type { Lineage } from '../../src/lineage/lineage.ts';
import { createGraph } from '../../src/neo4j/graph.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { openDriver, wipe, wipeAndMigrate } from '../support/graph.ts';
import { star } from '../support/sample-graphs.ts';
import { writeSampleGraphs } from '../support/write-sample-graphs.ts';

const orders = urn('dataset', 'db', 'orders');
const extra = urn('dataset', 'db', 'extra');
const report = urn('dataset', 'db', 'report');
const copy = urn('dataset', 'db', 'copy');
const offered = urn('output-port', 'sales', 'orders', '1');
const taken = urn('input-port', 'finance', 'orders', '1');
const job = urn('job', 'airflow', 'load');

/** Sales offers `orders` and `extra` at a port; Finance takes them in and makes `report`, and was seen to copy `extra`. */
const mesh = `
MERGE (m:Mesh {id: 'mesh'}) SET m.revision = 3
CREATE (:Alias {id: 'urn:mesh:dataset:mesh:old', target: $orders})
CREATE (shop:Entity:Domain {id: 'urn:mesh:domain:shop'}), (money:Entity:Domain {id: 'urn:mesh:domain:money'})
CREATE (selling:Entity:BoundedContext {id: 'urn:mesh:bounded-context:selling'})-[:PART_OF]->(shop)
CREATE (books:Entity:BoundedContext {id: 'urn:mesh:bounded-context:books'})-[:PART_OF]->(money)
CREATE (selling)-[:CONTEXT_RELATION {kind: 'UPSTREAM_DOWNSTREAM', upstreamRoles: [], downstreamRoles: ['ANTICORRUPTION_LAYER']}]->(books)
CREATE (sellers:Entity:Team {id: 'urn:mesh:team:sellers'}), (keepers:Entity:Team {id: 'urn:mesh:team:keepers'})
CREATE (sales:Entity:DataProduct {id: 'urn:mesh:data-product:sales'})-[:PART_OF]->(selling), (sales)-[:OWNED_BY]->(sellers)
CREATE (finance:Entity:DataProduct {id: 'urn:mesh:data-product:finance'})-[:PART_OF]->(books), (finance)-[:OWNED_BY]->(keepers)
CREATE (orders:Entity:Dataset {id: $orders, name: 'orders', platform: 'postgres', tags: ['pii']})<-[:OWNED_DATASET]-(sales)
CREATE (extra:Entity:Dataset {id: $extra, name: 'extra'})<-[:OWNED_DATASET]-(sales)
CREATE (report:Entity:Dataset {id: $report, name: 'report'})<-[:OWNED_DATASET]-(finance), (report)-[:OWNED_BY]->(sellers)
CREATE (copy:Entity:Dataset {id: $copy, name: 'copy'})<-[:OWNED_DATASET]-(finance)
CREATE (orders)-[:HAS_FIELD]->(id:Entity:Field {id: $orderId}), (orders)-[:HAS_FIELD]->(:Entity:Tombstone {id: $gone})
CREATE (report)-[:HAS_FIELD]->(total:Entity:Field {id: $total})
CREATE (offered:Entity:OutputPort {id: $offered, name: 'orders'})-[:PORT_OF]->(sales)
CREATE (taken:Entity:InputPort {id: $taken, name: 'orders', uses: ['id'], pin: '^1.0.0'})-[:PORT_OF]->(finance)
CREATE (offered)-[:HAS_CONTRACT]->(contract:Entity:DataContract {id: 'urn:mesh:data-contract:orders'})
CREATE (contract)-[:HAS_VERSION]->(:Entity:ContractVersion {id: 'urn:mesh:contract-version:orders:0.9.0', version: '0.9.0', status: 'RETIRED', schema: '[]'})
CREATE (contract)-[:HAS_VERSION]->(:Entity:ContractVersion {id: 'urn:mesh:contract-version:orders:1.9.0', version: '1.9.0', status: 'LIVE', schema: '[{"name":"former","fields":[{"path":"x"}]}]'})
CREATE (contract)-[:HAS_VERSION]->(:Entity:ContractVersion {id: 'urn:mesh:contract-version:orders:1.10.0', version: '1.10.0', status: 'LIVE', schema: $schema})
CREATE (contract)-[:HAS_VERSION]->(:Entity:ContractVersion {id: 'urn:mesh:contract-version:orders:2.0.0', version: '2.0.0', status: 'EARLY_ACCESS', schema: '[{"name":"trial","fields":[]}]'})
CREATE (a:Entity:AccessAgreement {id: 'urn:mesh:access-agreement:a', status: 'ACTIVE', purpose: 'audit'})-[:GRANTS]->(offered), (a)-[:GRANTED_TO]->(keepers)
CREATE (b:Entity:AccessAgreement {id: 'urn:mesh:access-agreement:b', status: 'ENDED'})-[:GRANTS]->(offered), (b)-[:GRANTED_TO]->(keepers)
CREATE (:Entity:Job {id: $job})-[:READS {slice: 's', source: 'openlineage'}]->(orders)
CREATE (orders)-[:FLOWS_TO {slice: 'p', source: 'odps', kind: 'DECLARED', resolved: false, since: 1}]->(offered)
CREATE (extra)-[:FLOWS_TO {slice: 'p', source: 'odps', kind: 'DECLARED', resolved: false, since: 1}]->(offered)
CREATE (offered)-[:FLOWS_TO {slice: 'p', source: 'odps', kind: 'DECLARED', resolved: false, since: 1}]->(taken)
CREATE (taken)-[:FLOWS_TO {slice: 's', source: 'openlineage', kind: 'OBSERVED', resolved: true, grade: 'VALUES', job: $job, since: 2}]->(report)
CREATE (extra)-[:FLOWS_TO {slice: 'c', source: 'openlineage', kind: 'OBSERVED', resolved: false, since: 2}]->(copy)
CREATE (id)-[:DERIVES {slice: 's', source: 'openlineage', kind: 'OBSERVED', influence: 'DIRECT', subtype: 'AGGREGATION', since: 2}]->(total)`;

const parameters = {
  orders,
  extra,
  report,
  copy,
  offered,
  taken,
  job,
  orderId: fieldOf(orders, 'id'),
  gone: fieldOf(orders, 'gone'),
  total: fieldOf(report, 'total'),
  schema: JSON.stringify([
    { name: 'orders', dataset: 'urn:mesh:dataset:mesh:old', fields: [{ path: 'id', type: 'integer' }] },
    { name: 'notes', fields: [{ path: 'text', type: 'string' }] },
  ]),
};

describe('what a walk over Cypher brings along', () => {
  let driver: Driver;
  let graph: Graph;
  let lineage: Lineage;
  let sent: string[] = [];
  let onSent: ((name: string) => void) | undefined;

  beforeAll(async () => {
    driver = await openDriver();
    await wipeAndMigrate(driver);
    graph = createGraph({
      driver,
      database: 'neo4j',
      transactionTimeoutMs: 60_000,
      onQuery(name) {
        sent.push(name);
        onSent?.(name);
      },
    });
    lineage = createCypherLineage({ graph, timeoutMs: 10_000 });
  }, 120_000);
  beforeEach(async () => {
    await wipe(driver);
    await driver.executeQuery(mesh, parameters, { database: 'neo4j' });
    [sent, onSent] = [[], undefined];
  }, 120_000);
  afterAll(async () => {
    await wipe(driver);
    await driver.close();
  }, 120_000);

  /** The same lineage, with a commit between the closure and the loading of each walk. */
  function disturbed(change: string): Lineage {
    const commit = `MATCH (m:Mesh {id: 'mesh'}) SET m.revision = m.revision + 1 WITH m ${change}`;
    return createCypherLineage({
      timeoutMs: 10_000,
      graph: {
        ...graph,
        async readTogether(name, work, options) {
          if (name === 'lineage.walk.load')
            await driver.executeQuery(commit, { orders }, { database: 'neo4j' });
          return graph.readTogether(name, work, options);
        },
      },
    });
  }

  it('knows what each node belongs to and what its port promises or uses', async () => {
    const { nodes } = await lineage.walk({ from: [orders], direction: 'DOWNSTREAM', fields: true });
    const [sales, finance] = ['urn:mesh:data-product:sales', 'urn:mesh:data-product:finance'];
    const shop = {
      context: 'urn:mesh:bounded-context:selling',
      domain: 'urn:mesh:domain:shop',
      team: 'urn:mesh:team:sellers',
    };
    const money = {
      context: 'urn:mesh:bounded-context:books',
      domain: 'urn:mesh:domain:money',
      team: 'urn:mesh:team:keepers',
    };
    expect(Object.fromEntries(nodes)).toEqual({
      [orders]: {
        ...shop,
        id: orders,
        kind: 'DATASET',
        name: 'orders',
        distance: 0,
        product: sales,
        platform: 'postgres',
        tags: ['pii'],
        fields: ['id'],
        isProduced: false,
      },
      [offered]: {
        ...shop,
        id: offered,
        kind: 'OUTPUT_PORT',
        name: 'orders',
        distance: 1,
        product: sales,
        tags: [],
        contract: 'urn:mesh:data-contract:orders',
        promises: [
          { dataset: orders, paths: ['id'], version: '1.10.0' },
          { dataset: urn('dataset', 'mesh', 'sales/orders/notes'), paths: ['text'], version: '1.10.0' },
          { dataset: urn('dataset', 'mesh', 'sales/orders/former'), paths: ['x'], version: '1.9.0' },
        ],
      },
      [taken]: {
        ...money,
        id: taken,
        kind: 'INPUT_PORT',
        name: 'orders',
        distance: 2,
        product: finance,
        tags: [],
        uses: ['id'],
        pin: '^1.0.0',
      },
      [report]: {
        ...money,
        team: 'urn:mesh:team:sellers',
        id: report,
        kind: 'DATASET',
        name: 'report',
        distance: 3,
        product: finance,
        tags: [],
        fields: ['total'],
        isProduced: true,
      },
    });
  });

  it('brings readers, derivations, agreements in force and translated boundaries', async () => {
    const graph = await lineage.walk({ from: [orders], direction: 'DOWNSTREAM', fields: true });
    expect(graph.reads).toEqual([{ job, dataset: orders, slice: 's', source: 'openlineage' }]);
    expect(graph.derivations).toMatchObject([
      {
        from: parameters.orderId,
        to: parameters.total,
        influence: 'DIRECT',
        subtype: 'AGGREGATION',
        since: 2,
      },
    ]);
    expect(graph.entitlements).toEqual([
      {
        agreement: 'urn:mesh:access-agreement:a',
        port: offered,
        consumer: 'urn:mesh:team:keepers',
        purpose: 'audit',
      },
    ]);
    expect(graph.boundaries).toEqual([
      { upstream: 'urn:mesh:bounded-context:selling', downstream: 'urn:mesh:bounded-context:books' },
    ]);
  });

  it('takes as many statements for a large walk as for a small one', async () => {
    await lineage.walk({ from: [orders], direction: 'DOWNSTREAM', fields: true });
    const small = sent.length;
    expect(small).toBe(16);
    await writeSampleGraphs(driver, [star(900)], 3);
    sent = [];
    await lineage.walk({ from: star(1).nodes.slice(0, 1), direction: 'DOWNSTREAM', fields: true });
    expect(sent.length).toBeLessThanOrEqual(small);
  });

  it('brings the surroundings of ports on request, without walking or counting them', async () => {
    const request = { from: [orders], direction: 'DOWNSTREAM', fields: false } as const;
    const plain = await lineage.walk(request);
    const wide = await lineage.walk({ ...request, surroundings: true });
    expect([...wide.nodes.keys()].filter((id) => !plain.nodes.has(id)).sort()).toEqual([copy, extra]);
    expect([extra, copy].map((id) => wide.nodes.get(id)?.distance)).toEqual([Infinity, Infinity]);
    expect(
      wide.flows
        .filter(({ from }) => from === extra)
        .map(({ to }) => to)
        .sort(),
    ).toEqual([copy, offered]);
    expect(wide.completeness.visitedNodes).toBe(plain.completeness.visitedNodes);
  });

  it('brings what feeds an input port that a walk starts at', async () => {
    const request = { from: [taken], direction: 'DOWNSTREAM', fields: false } as const;
    const plain = await lineage.walk(request);
    const wide = await lineage.walk({ ...request, surroundings: true });
    const beside = [...wide.nodes.keys()].filter((id) => !plain.nodes.has(id));
    expect(beside).toEqual(expect.arrayContaining([offered, extra]));
    expect(beside.map((id) => wide.nodes.get(id)?.distance)).toEqual(beside.map(() => Infinity));
    expect(wide.completeness.visitedNodes).toBe(plain.completeness.visitedNodes);
  });

  it('brings the other input ports that carry what a port does which a walk starts at', async () => {
    const [second, other] = [
      urn('output-port', 'sales', 'second', '1'),
      urn('input-port', 'finance', 'other', '1'),
    ];
    await driver.executeQuery(
      `MATCH (d:Entity {id: $orders}), (p:Entity {id: 'urn:mesh:data-product:finance'})
       CREATE (d)-[:FLOWS_TO {slice: 'x', source: 'odps', kind: 'DECLARED', resolved: false, since: 1}]->(o:Entity:OutputPort {id: $second})
       CREATE (o)-[:FLOWS_TO {slice: 'x', source: 'odps', kind: 'DECLARED', resolved: false, since: 1}]->(i:Entity:InputPort {id: $other})
       CREATE (i)-[:PORT_OF]->(p)`,
      { orders, second, other },
    );
    for (const start of [taken, offered]) {
      const wide = await lineage.walk({
        from: [start],
        direction: 'DOWNSTREAM',
        fields: false,
        surroundings: true,
      });
      expect(wide.nodes.get(other)?.distance, start).toBe(Infinity);
      expect(wide.flows.map(({ from, to }) => [from, to])).toEqual(
        expect.arrayContaining([
          [orders, second],
          [second, other],
        ]),
      );
    }
  });

  it('leads from field to field through ports, with the derivation as evidence', async () => {
    const { paths } = await lineage.paths({ from: parameters.orderId, to: parameters.total, first: 3 });
    expect(paths.map(({ hops }) => hops.map(({ to }) => to))).toEqual([[parameters.total]]);
    expect(paths[0]?.hops[0]?.derivations).toMatchObject([{ slice: 's' }]);
    const through = await lineage.paths({ from: parameters.orderId, to: report, first: 3 });
    expect(through.paths.map(({ hops }) => hops.map(({ to }) => to))).toEqual([
      [report],
      [offered, taken, report],
    ]);
  });

  it('is exact for a revision while commits elsewhere go on', async () => {
    const elsewhere = disturbed('CREATE (:Entity:Team {id: "urn:mesh:team:t" + m.revision})');
    const { nodes, completeness } = await elsewhere.walk({
      from: [orders],
      direction: 'DOWNSTREAM',
      fields: false,
    });
    expect(nodes.size).toBe(4);
    expect(completeness).toMatchObject({ complete: true, revision: 4 });
  });

  it('is exact after a commit that changed what it walks', async () => {
    const once = disturbed('MATCH (n:Entity {id: $orders}) SET n.name = "sold"');
    const { nodes, completeness } = await once.walk({
      from: [orders],
      direction: 'DOWNSTREAM',
      fields: false,
    });
    expect(nodes.get(orders)?.name).toBe('sold');
    expect(completeness.complete).toBe(true);
  });

  it('says so when what it walks moves each time', async () => {
    const always = disturbed('MATCH (n:Entity {id: $orders}) SET n.name = toString(m.revision)');
    const { nodes, completeness } = await always.walk({
      from: [orders],
      direction: 'DOWNSTREAM',
      fields: false,
    });
    expect(nodes.size).toBe(4);
    expect(completeness).toMatchObject({ complete: false, reason: 'TIME_LIMIT' });
  });

  it('answers what it found when the time is over', async () => {
    await writeSampleGraphs(driver, [star(10_000)], 3);
    const from = star(1).nodes.slice(0, 1);
    const { nodes, completeness } = await lineage.walk({
      from,
      direction: 'DOWNSTREAM',
      fields: false,
      timeoutMs: 20,
    });
    expect(nodes.has(from[0] ?? '')).toBe(true);
    expect(completeness).toMatchObject({ complete: false, reason: 'TIME_LIMIT' });
    expect(completeness.visitedNodes).toBe(nodes.size);
  }, 120_000);

  it('stops a running walk with the reason of the signal', async () => {
    await writeSampleGraphs(driver, [star(1_000)], 3);
    const controller = new AbortController();
    onSent = (name) => {
      if (name === 'lineage.revision') controller.abort(new Error('the reader is gone'));
    };
    const walk = lineage.walk({
      from: star(1).nodes.slice(0, 1),
      direction: 'DOWNSTREAM',
      fields: false,
      signal: controller.signal,
    });
    await expect(walk).rejects.toThrow('the reader is gone');
  }, 120_000);
});
