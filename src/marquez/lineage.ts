import { DomainError } from '../core/errors.ts';
import { datasetOfField, fieldOf, pathOfField } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import { text } from '../entities/model.ts';
import type { EntityNode } from '../entities/model.ts';
import type { Lineage } from '../lineage/lineage.ts';
import type { FlowGraph } from '../lineage/model.ts';
import { datasetsOf, fieldGraph, jobGraph } from './graph.ts';
import type { Access, PlainGraph } from './graph.ts';
import { nodeIdOf, urnsOfNodeId } from './node-id.ts';
import { datasetShape, identityOf, jobShape } from './shapes.ts';
import type { Reading } from './shapes.ts';

/** What a graph is read with. */
export interface Walking extends Reading {
  readonly lineage: Lineage;
  readonly signal: AbortSignal;
}

/** A lineage graph as Marquez answers it, and what it says of itself. */
export interface LineageAnswer {
  readonly graph: readonly object[];
  readonly completeness: { readonly complete: boolean; readonly reason: string | null };
}

/**
 * The entity behind a node id.
 *
 * @throws DomainError NOT_FOUND when there is none, INVALID when the text is no node id.
 */
export async function entityOfNodeId(nodeId: string, { entities }: Reading): Promise<EntityNode> {
  const urns = urnsOfNodeId(nodeId);
  if (urns.length === 0)
    throw new DomainError(
      'INVALID',
      `nodeId is dataset:<namespace>:<name>, job:<namespace>:<name> or datasetField:<namespace>:<name>:<field>; received ${JSON.stringify(nodeId)}`,
    );
  const found = (await Promise.all(urns.map((id) => entities.byId.load(id)))).find(
    (node) => node !== undefined && !node.isRetired,
  );
  if (found === undefined) throw new DomainError('NOT_FOUND', `Node '${nodeId}' not found`);
  return found;
}

/**
 * What a dataset or job comes from and leads to, so many hops each way: upstream of its upstream, downstream of its
 * downstream, and nothing that only shares a neighbour with it.
 */
export async function lineageGraph(nodeId: string, depth: number, walking: Walking): Promise<LineageAnswer> {
  const { entities, lineage, signal } = walking;
  const start = await entityOfNodeId(nodeId, walking);
  const own: Access[] = [];
  let [up, down, hops] = [[start.id], [start.id], depth];
  if (start.kind === 'job') {
    const [reads, writes] = await Promise.all([
      entities.related('reads').load(start.id),
      entities.related('writes').load(start.id),
    ]);
    [up, down, hops] = [reads.map(({ id }) => id), writes.map(({ id }) => id), Math.max(0, depth - 1)];
    if (depth > 0) {
      own.push(...up.map((dataset): Access => ({ job: start.id, dataset, way: 'READS' })));
      own.push(...down.map((dataset): Access => ({ job: start.id, dataset, way: 'WRITES' })));
    } else [up, down] = [[], []];
  } else if (start.kind === 'field') [up, down] = [[datasetOfField(start.id)], [datasetOfField(start.id)]];
  const walk = (from: readonly Urn[], direction: 'UPSTREAM' | 'DOWNSTREAM'): Promise<FlowGraph> =>
    lineage.walk({ from, direction, depth: hops, fields: false, signal });
  const graphs = await Promise.all([walk(up, 'UPSTREAM'), walk(down, 'DOWNSTREAM')]);
  const [upstream, downstream] = graphs;
  const accesses = [
    ...own,
    ...(await accessesOf(upstream, hops, 'WRITES', walking)),
    ...(await accessesOf(downstream, hops, 'READS', walking)),
  ];
  const plain = jobGraph(graphs, accesses);
  const nodes = new Set([...plain.nodes, ...(start.kind === 'job' ? [start.id] : [])]);
  return { graph: await shown({ ...plain, nodes }, walking), completeness: completenessOf(graphs) };
}

/** Jobs that write what was reached upstream or read what was reached downstream, also those that do nothing else. */
async function accessesOf(
  { nodes }: FlowGraph,
  hops: number,
  way: Access['way'],
  { entities }: Walking,
): Promise<Access[]> {
  const within = [...nodes.values()].filter(({ kind, distance }) => kind === 'DATASET' && distance < hops);
  const lists = await Promise.all(
    within.map(async ({ id }) => {
      const jobs = await entities.related(way === 'READS' ? 'readers' : 'writers').load(id);
      return jobs.map((job): Access => ({ job: job.id, dataset: id, way }));
    }),
  );
  return lists.flat();
}

async function shown({ nodes, edges }: PlainGraph, walking: Walking): Promise<object[]> {
  const [inEdges, outEdges] = [Map.groupBy(edges, ([, to]) => to), Map.groupBy(edges, ([from]) => from)];
  const edge = ([from, to]: readonly [Urn, Urn]): object => ({
    origin: nodeIdOf(from),
    destination: nodeIdOf(to),
  });
  const entities = await Promise.all([...nodes].map((id) => walking.entities.byId.load(id)));
  const shapes = await Promise.all(
    entities
      .filter((node) => node !== undefined)
      .map(async (node) => ({
        id: nodeIdOf(node.id),
        type: node.kind === 'job' ? 'JOB' : 'DATASET',
        data: await (node.kind === 'job' ? jobShape(node, walking) : datasetShape(node, walking)),
        inEdges: (inEdges.get(node.id) ?? []).map(edge),
        outEdges: (outEdges.get(node.id) ?? []).map(edge),
      })),
  );
  return byId(shapes);
}

/** What the fields of a node id derive from, so many hops up, and what derives from them when that is wanted. */
export async function columnGraph(
  nodeId: string,
  depth: number,
  withDownstream: boolean,
  walking: Walking,
): Promise<LineageAnswer> {
  const { lineage, signal } = walking;
  const start = await entityOfNodeId(nodeId, walking);
  const datasets = await datasetsOfStart(start, walking);
  const directions = withDownstream ? (['UPSTREAM', 'DOWNSTREAM'] as const) : (['UPSTREAM'] as const);
  const graphs = await Promise.all(
    directions.map((direction) => lineage.walk({ from: datasets, direction, depth, fields: true, signal })),
  );
  const [first] = graphs;
  const starts =
    start.kind === 'field'
      ? [start.id]
      : datasets.flatMap((id) => (first?.nodes.get(id)?.fields ?? []).map((path) => fieldOf(id, path)));
  const { nodes, into } = fieldGraph(graphs, starts, depth, withDownstream);
  const outOf = Map.groupBy([...into.values()].flat(), ({ from }) => from);
  const shapes = await Promise.all(
    [...nodes].map(async (id) => {
      const sources = into.get(id) ?? [];
      const edges = (pairs: readonly { from: Urn; to: Urn }[]): object[] =>
        [...new Map(pairs.map(({ from, to }) => [`${from}\n${to}`, { from, to }])).values()].map(
          ({ from, to }) => ({ origin: nodeIdOf(from), destination: nodeIdOf(to) }),
        );
      return {
        id: nodeIdOf(id),
        type: 'DATASET_FIELD',
        data: {
          ...fieldIdentity(id),
          fieldType: await fieldType(id, walking),
          transformationDescription: null,
          transformationType: null,
          inputFields: sources.map(({ from, subtype, influence }) => ({
            ...fieldIdentity(from),
            transformationDescription: subtype ?? '',
            transformationType: influence,
          })),
        },
        inEdges: edges(sources),
        outEdges: edges(outOf.get(id) ?? []),
      };
    }),
  );
  return { graph: byId(shapes), completeness: completenessOf(graphs) };
}

async function datasetsOfStart({ id, kind }: EntityNode, { entities }: Walking): Promise<Urn[]> {
  if (kind === 'field') return datasetsOf([id]);
  if (kind === 'job') return (await entities.related('writes').load(id)).map((node) => node.id);
  return [id];
}

function fieldIdentity(id: Urn): object {
  const { namespace, name } = identityOf(id);
  return { namespace, dataset: name, datasetVersion: null, field: pathOfField(id) };
}

async function fieldType(id: Urn, { entities }: Walking): Promise<string> {
  const node = await entities.byId.load(id);
  return node === undefined ? '' : (text(node, 'type') ?? '');
}

function completenessOf(graphs: readonly FlowGraph[]): LineageAnswer['completeness'] {
  const cut = graphs.find(({ completeness }) => !completeness.complete);
  return { complete: cut === undefined, reason: cut?.completeness.reason ?? null };
}

const byId = <Shape extends { id: string }>(shapes: readonly Shape[]): Shape[] =>
  [...shapes].sort((a, b) => (a.id < b.id ? -1 : 1));
