import type { BenchDatabase } from './database.ts';
import { randomOf } from './generator/random.ts';
import { word } from './generator/words.ts';

type Variables = Readonly<Record<string, unknown>>;

/** A question that people ask, and the same one in Cypher by hand where there is such a thing. */
export interface MixQuery {
  readonly name: string;
  readonly document: string;
  /** Chooses what to ask about; the same choice on every machine. */
  readonly variables: (database: BenchDatabase) => Promise<readonly Variables[]>;
  readonly raw?: {
    readonly text: string;
    /** What the two answers have to agree on, as text; `data` is that of the operation. */
    readonly ofData: (data: any) => unknown;
    readonly ofRows: (rows: readonly any[]) => unknown;
  };
}

const sorted = (ids: readonly string[]): string[] => [...ids].sort();

/** Every so many-th of the entities that a statement yields as `id`. */
async function spread({ rows }: BenchDatabase, text: string, count: number): Promise<Variables[]> {
  const found = await rows<Variables>(text);
  return Array.from({ length: Math.min(count, found.length) }, (_, index) => {
    const at = Math.floor((index * found.length) / Math.min(count, found.length));
    return found[at] ?? {};
  });
}

/** Deep in the mesh: what has most upstream or downstream among the best connected. */
const hubs =
  'MATCH (d:Dataset)-[r:FLOWS_TO]->() WITH d, count(*) AS edges ORDER BY edges DESC, d.id LIMIT 10 RETURN d.id AS id';

export const queryMix: readonly MixQuery[] = [
  {
    name: 'Q1 entity by id',
    document: `query Q1($id: ID!) { node(id: $id) { id ... on Dataset { name description platform owner { id } } } }`,
    variables: (database) => spread(database, 'MATCH (d:Dataset) RETURN d.id AS id ORDER BY id', 100),
    raw: {
      text: `MATCH (d:Entity {id: $id}) OPTIONAL MATCH (d)-[:OWNED_BY]->(t)
             RETURN d.id AS id, d.name AS name, d.description AS description, d.platform AS platform, t.id AS owner`,
      ofData: ({ node: { owner, ...rest } }) => ({ ...rest, owner: owner?.id ?? null }),
      ofRows: ([row]) => row,
    },
  },
  {
    name: 'Q2 product page',
    document: `query Q2($id: ID!) { dataProduct(id: $id) {
      id name description status certainty domain { name } owner { name }
      outputPorts { id name contract { name liveVersion { version } }
        datasets { id name fields(first: 20) { nodes { id path type } } } consumers { id } }
      inputPorts { id name providers { name product { name } } } } }`,
    variables: (database) => spread(database, 'MATCH (p:DataProduct) RETURN p.id AS id ORDER BY id', 50),
    raw: {
      text: `MATCH (p:Entity {id: $id})
             RETURN p.name AS name, [(p)-[:PART_OF]->(d:Domain) | d.name] AS domain, [(p)-[:OWNED_BY]->(t) | t.name] AS owner,
               [(p)<-[:PORT_OF]-(o:OutputPort) | {id: o.id, contract: [(o)-[:HAS_CONTRACT]->(c) | c.name],
                 datasets: [(o)<-[:FLOWS_TO]-(s:Dataset) | {id: s.id, fields: COLLECT {
                   MATCH (s)-[:HAS_FIELD]->(f) RETURN f.id ORDER BY f.ordinal, f.id LIMIT 20 }}],
                 consumers: [(o)-[:FLOWS_TO]->(i:InputPort) | i.id]}] AS outputs,
               [(p)<-[:PORT_OF]-(i:InputPort) | {id: i.id, providers: [(i)<-[:FLOWS_TO]-(o) | o.name]}] AS inputs`,
      ofData: ({ dataProduct: { outputPorts, inputPorts } }) => ({
        outputs: sorted(outputPorts.map(({ id }: any) => id)),
        fields: sorted(
          outputPorts.flatMap(({ datasets }: any) =>
            datasets.flatMap(({ fields }: any) => fields.nodes.map(({ id }: any) => id)),
          ),
        ),
        consumers: sorted(outputPorts.flatMap(({ consumers }: any) => consumers.map(({ id }: any) => id))),
        inputs: sorted(inputPorts.map(({ id }: any) => id)),
      }),
      ofRows: ([{ outputs, inputs }]) => ({
        outputs: sorted(outputs.map(({ id }: any) => id)),
        fields: sorted(outputs.flatMap(({ datasets }: any) => datasets.flatMap(({ fields }: any) => fields))),
        consumers: sorted(outputs.flatMap(({ consumers }: any) => consumers)),
        inputs: sorted(inputs.map(({ id }: any) => id)),
      }),
    },
  },
  {
    name: 'Q3 search with facets',
    document: `query Q3($text: String!) { search(text: $text, first: 20) { totalCount
      facets { name values { value count } } nodes { id score entity { name } } } }`,
    variables: () => {
      const random = randomOf(41);
      return Promise.resolve(Array.from({ length: 50 }, () => ({ text: word(random) })));
    },
  },
  {
    name: 'Q4 impact of a field',
    document: `query Q4($id: ID!) { impact(change: { fieldRemoved: { field: $id } }) {
      summary { total byCertainty { certainty count } byDomain { id count } }
      items(first: 50) { totalCount nodes { id name certainty effect distance } } } }`,
    variables: (database) =>
      spread(database, 'MATCH (f:Field) WHERE (f)-[:DERIVES]->() RETURN f.id AS id ORDER BY id', 100),
  },
  {
    name: 'Q4 certain fields only',
    document: `query Q4b($id: ID!) { impact(change: { fieldRemoved: { field: $id } },
      filter: { kind: [FIELD], certainty: [CERTAIN] }) { items(first: 50) { totalCount nodes { id } } } }`,
    variables: (database) =>
      spread(database, 'MATCH (f:Field) WHERE (f)-[:DERIVES]->() RETURN f.id AS id ORDER BY id', 50),
    raw: {
      text: `MATCH (f:Entity {id: $id})-[:DERIVES|HAS_FIELD*1..]->(g:Field) WHERE g <> f
             WITH DISTINCT g RETURN count(*) AS total, collect(g.id)[..50] AS ids`,
      ofData: ({ impact: { items } }) => items.totalCount,
      ofRows: ([{ total }]) => total,
    },
  },
  {
    name: 'Q5 upstream to the sources',
    document: `query Q5($id: ID!) { lineage(of: $id, direction: UPSTREAM) { nodeCount nodes(first: 1000) { id distance } } }`,
    variables: (database) =>
      spread(database, 'MATCH (d:Dataset) WHERE (d)<-[:FLOWS_TO]-() RETURN d.id AS id ORDER BY id', 50),
    raw: {
      text: 'MATCH (d:Entity {id: $id})<-[:FLOWS_TO*1..]-(s) WHERE s <> d RETURN DISTINCT s.id AS id',
      ofData: ({ lineage: { nodes } }) =>
        sorted(nodes.filter(({ distance }: any) => distance > 0).map(({ id }: any) => id)),
      ofRows: (rows) => sorted(rows.map(({ id }) => id)),
    },
  },
  {
    name: 'Q6 impact of a hub',
    document: `query Q6($id: ID!) { impact(change: { retired: { id: $id } }) {
      summary { total byKind { kind count } } items(first: 100, orderBy: DISTANCE) { nodes { id distance certainty } } } }`,
    variables: ({ rows }) => rows(hubs),
    raw: {
      // Ports are not compared: what is assumed inside a product gives way to what was observed there, and a plain walk
      // does not know that.
      text: `MATCH (d:Entity {id: $id})-[:FLOWS_TO*1..]->(n) WHERE n <> d
             WITH DISTINCT n RETURN labels(n) AS labels, n.id AS id`,
      ofData: ({ impact: { summary } }) => summary.byKind.find(({ kind }: any) => kind === 'DATASET')?.count,
      ofRows: (rows) => rows.filter(({ labels }) => labels.includes('Dataset')).length,
    },
  },
  {
    name: 'Q7 shortest chain',
    document: `query Q7($from: ID!, $to: ID!) { lineagePaths(from: $from, to: $to, first: 1) { length } }`,
    variables: ({ rows }) =>
      rows(
        `${hubs.replace('RETURN d.id AS id', '')} MATCH (d)-[:FLOWS_TO*1..]->(n:Dataset) WHERE n <> d
         WITH DISTINCT d, n ORDER BY n.id WITH d, collect(n.id) AS reached
         UNWIND [0, 1, 2] AS part RETURN d.id AS from, reached[size(reached) * part / 3] AS to`,
      ),
    raw: {
      text: `MATCH p = SHORTEST 1 (:Entity {id: $from})-[:FLOWS_TO]->+(:Entity {id: $to}) RETURN length(p) AS length`,
      ofData: ({ lineagePaths: [path] }) => path.length,
      ofRows: ([{ length }]) => length,
    },
  },
  {
    name: 'Q8 gaps of the mesh',
    document: `query Q8 { lineageGaps { unobservedFlows(first: 50) { totalCount nodes { __typename } } } }`,
    variables: () => Promise.resolve(Array.from({ length: 10 }, () => ({}))),
  },
];
