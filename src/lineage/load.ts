import { datasetOfField, kindOf, parentOf, pathOfField, urn } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import { speaking, speakingStatuses } from '../data-contracts/speaking.ts';
import type { Read } from '../neo4j/graph.ts';
import type { Query } from '../neo4j/query.ts';
import type { WalkRequest } from './lineage.ts';
import type {
  Derivation,
  Entitlement,
  Flow,
  FlowNode,
  FlowNodeKind,
  JobSql,
  Promised,
  TranslatedBoundary,
} from './model.ts';
import type { Read as ReadAssertion } from './model.ts';
import * as queries from './queries.ts';
import { nidsOf } from '../neo4j/node-number.ts';
import type { Nid, Nids } from '../neo4j/node-number.ts';
import type { AssertionColumns } from './queries.ts';
import { waysOf } from './reach.ts';
import type { ReachedNode } from './reach.ts';

/** A node that facts are still added to. */
export type OpenNode = { -readonly [key in keyof FlowNode]: FlowNode[key] };

/** What is loaded of a walk, so far. Nodes without an entry in `nodes` are not loaded yet. */
export interface Loaded {
  readonly nodes: Map<Nid, OpenNode>;
  readonly flows: Flow[];
  /** Nodes that some job was seen to produce: a flow into them is not DECLARED. */
  readonly produced: Set<Nid>;
  readonly derivations: Derivation[];
  readonly reads: ReadAssertion[];
  readonly entitlements: Entitlement[];
  readonly boundaries: TranslatedBoundary[];
  readonly sql: Map<Urn, JobSql>;
}

/** What a load is about: the reached nodes, and which others their assertions may lead to. */
export interface LoadOptions {
  readonly read: Read;
  readonly request: WalkRequest;
  /** All nodes of the answer. */
  readonly reached: ReadonlyMap<Nid, ReachedNode>;
  /** Some node outside of `reached` may be a neighbour in walking direction. */
  readonly isPartial: boolean;
}

const flowKinds: { readonly [kind: string]: FlowNodeKind } = {
  dataset: 'DATASET',
  'input-port': 'INPUT_PORT',
  'output-port': 'OUTPUT_PORT',
};

/** The kind of flow node that a URN names, if any. */
export function flowKindOf(id: Urn): FlowNodeKind | undefined {
  return flowKinds[kindOf(id) ?? ''];
}

/** Nothing loaded. */
export function nothingLoaded(): Loaded {
  return {
    nodes: new Map(),
    flows: [],
    produced: new Set(),
    derivations: [],
    reads: [],
    entitlements: [],
    boundaries: [],
    sql: new Map(),
  };
}

/** Loads the assertions of a part of the reached nodes in one round trip, and adds them to `loaded`. */
export async function loadEdges(
  options: LoadOptions,
  part: readonly ReachedNode[],
  loaded: Loaded,
): Promise<void> {
  const { read, request, reached, isPartial } = options;
  const nids = nidsOf(part);
  const columns = nidsOf(request.fields ? part.filter(({ id }) => flowKindOf(id) === 'DATASET') : []);
  const [way = 'DOWNSTREAM', other] = waysOf(request);
  const within = isPartial || other !== undefined ? Float64Array.from(reached.keys()) : null;
  const edges = { within, kinds: request.kinds ?? null };
  const [flowRows, derivationRows, readRows] = await Promise.all([
    ask(read, queries.flows[way], { nids, ...edges }),
    ask(read, queries.derivations[way], { nids: columns, ...edges }),
    ask(read, queries.reads, { nids: columns }),
  ]);

  const idOf = (nid: Nid | undefined): Urn | undefined =>
    nid === undefined ? undefined : reached.get(nid)?.id;
  for (const row of flowRows) {
    const { resolved, grade, origin } = row;
    const shared = { ...assertionOf(row), resolved, ...(grade && { grade }), ...(origin && { origin }) };
    const [froms, tos] = way === 'DOWNSTREAM' ? [row.nids, row.others] : [row.others, row.nids];
    const count = Math.max(froms.length, tos.length);
    for (let index = 0; index < count; index += 1) {
      const target = tos.length === 1 ? tos[0] : tos[index];
      const from = idOf(froms.length === 1 ? froms[0] : froms[index]);
      const to = idOf(target);
      if (from === undefined || to === undefined || target === undefined) continue;
      if (row.kind !== 'DECLARED') loaded.produced.add(target);
      loaded.flows.push({ from, to, ...shared });
    }
  }
  for (const row of derivationRows) {
    const { froms, tos, influence, subtype, masking } = row;
    const shared = {
      ...assertionOf(row),
      influence,
      ...(subtype !== null && { subtype }),
      ...(masking !== null && { masking }),
    };
    for (const [index, from] of froms.entries())
      loaded.derivations.push({ from, to: tos[index] ?? '', ...shared });
  }
  for (const { jobs, datasets, slice, source } of readRows)
    for (const [index, job] of jobs.entries()) {
      const dataset = idOf(datasets[index]);
      if (dataset !== undefined) loaded.reads.push({ job, dataset, slice, source });
    }
}

/** Loads a part of the reached nodes with their entitlements in one round trip, and adds them to `loaded`. */
export async function loadNodes(
  { read, request }: Pick<LoadOptions, 'read' | 'request'>,
  part: readonly ReachedNode[],
  loaded: Loaded,
): Promise<void> {
  const ofKind: Record<FlowNodeKind, ReachedNode[]> = { DATASET: [], INPUT_PORT: [], OUTPUT_PORT: [] };
  for (const reached of part) {
    const node = bareNode(reached.id, reached.distance);
    if (request.fields && node.kind === 'DATASET') node.fields = [];
    loaded.nodes.set(reached.nid, node);
    ofKind[node.kind].push(reached);
  }
  const outputs = nidsOf(ofKind.OUTPUT_PORT);
  const [nodeRows, fieldRows, inputRows, contractRows, entitlementRows] = await Promise.all([
    ask(read, queries.nodes, { nids: nidsOf(part) }),
    ask(read, queries.fields, { nids: nidsOf(request.fields ? ofKind.DATASET : []) }),
    ask(read, queries.inputPorts, { nids: nidsOf(ofKind.INPUT_PORT) }),
    ask(read, queries.contracts, { nids: outputs, statuses: speakingStatuses }),
    ask(read, queries.entitlements, { nids: outputs }),
  ]);

  const change = (nid: Nid, facts: Partial<OpenNode>): void =>
    void Object.assign(loaded.nodes.get(nid) ?? {}, facts);
  for (const { nids, names, product, team, platform, tags } of nodeRows) {
    for (const [nid, name] of names) change(nid, { name });
    for (const nid of nids) {
      const node = loaded.nodes.get(nid);
      if (node === undefined) continue;
      if (product !== null) node.product = lesser(node.product, product);
      if (team !== null) node.team = lesser(node.team, team);
      if (platform !== null) node.platform = platform;
      if (tags !== null) node.tags = tags;
    }
  }
  for (const { nid, fields } of fieldRows) change(nid, { fields: fields.map(pathOfField).sort() });
  for (const { nid, uses, pin } of inputRows) change(nid, { ...(uses && { uses }), ...(pin && { pin }) });
  for (const { nid, contract, versions } of contractRows) {
    const port = loaded.nodes.get(nid);
    if (port === undefined || port.contract !== undefined) continue;
    port.contract = contract;
    // What can be tried promises nothing beside what is in force.
    const kept = versions.filter(({ status }) => status !== 'EARLY_ACCESS');
    const promised = kept.length > 0 ? kept : versions;
    if (promised.every(({ schema }) => schema === null)) continue;
    port.promises = promisedBy(port.id, promised);
    if (kept.length === 0) port.isTrial = true;
  }
  for (const { nid, agreement, consumer, purpose, until } of entitlementRows) {
    const port = loaded.nodes.get(nid)?.id;
    if (port === undefined) continue;
    loaded.entitlements.push({
      agreement,
      port,
      consumer,
      ...(purpose && { purpose }),
      ...(until && { until }),
    });
  }
}

/** A statement about no nodes at all is not sent. */
async function ask<P extends { readonly nids: Nids }, R>(
  read: Read,
  q: Query<P, R>,
  params: P,
): Promise<R[]> {
  return params.nids.length === 0 ? [] : read(q, params);
}

const untagged: readonly string[] = [];

/** A node of which nothing but its URN is known. */
export function bareNode(id: Urn, distance: number): OpenNode {
  const kind = flowKindOf(id) ?? 'DATASET';
  const node: OpenNode = { id, kind, name: id.slice(id.lastIndexOf(':') + 1), distance, tags: untagged };
  if (kind !== 'DATASET') node.product = parentOf(id);
  return node;
}

/** The smaller, so that one of several is always the same one. */
function lesser(one: Urn | undefined, other: Urn): Urn {
  return one === undefined || other < one ? other : one;
}

/** The smallest of several. */
export function first(ids: readonly Urn[]): Urn | undefined {
  return ids.reduce<Urn | undefined>(lesser, undefined);
}

function assertionOf({ slice, source, kind, job, since }: AssertionColumns) {
  return { slice, source, kind, since, ...(job !== null && { job }) };
}

/** What versions promise, in the order in which they speak. */
function promisedBy(port: Urn, versions: readonly queries.PromisingRow[]): Promised[] {
  const spoken = speaking(versions).map(({ version, schema }) => ({
    version,
    said: schema === null ? [] : promisesOf(port, schema),
  }));
  const areAllTold = spoken.every(({ said }) => said.length > 0);
  return spoken.flatMap(({ version, said }) =>
    areAllTold ? said.map((one) => ({ ...one, version })) : said,
  );
}

/** A schema object that is bound to no dataset is about the port's own logical one, `mesh` / `<product>/<port>/<object>`. */
function promisesOf(port: Urn, schema: string): Promised[] {
  const objects = JSON.parse(schema) as { name: string; dataset?: Urn; fields?: { path: string }[] }[];
  const [product = '', name = ''] = port.split(':').slice(3).map(decodeURIComponent);
  return objects.map((object) => ({
    dataset: object.dataset ?? urn('dataset', 'mesh', `${product}/${name}/${object.name}`),
    paths: (object.fields ?? []).map(({ path }) => path),
  }));
}

/** Drops what leads out of the loaded nodes. */
export function prune(loaded: Loaded): Loaded {
  const kept = new Set(Array.from(loaded.nodes.values(), ({ id }) => id));
  const holds = (end: Urn): boolean => kept.has(kindOf(end) === 'field' ? datasetOfField(end) : end);
  return {
    ...loaded,
    flows: loaded.flows.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    derivations: loaded.derivations.filter(({ from, to }) => holds(from) && holds(to)),
    reads: loaded.reads.filter(({ dataset }) => kept.has(dataset)),
  };
}
