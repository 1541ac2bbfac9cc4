import { fieldOf, urn } from '../../src/core/urn.ts';
import type { Urn } from '../../src/core/urn.ts';
import type {
  Derivation,
  Entitlement,
  Flow,
  FlowGraph,
  FlowNode,
  Read,
  TranslatedBoundary,
} from '../../src/lineage/model.ts';

export const dataset = (name: string): Urn => urn('dataset', 'mesh', name);
export const field = (name: string, path: string): Urn => fieldOf(dataset(name), path);
export const output = (name: string): Urn => urn('output-port', name, 'out', '1');
export const input = (name: string): Urn => urn('input-port', name, 'in', '1');
export const product = (name: string): Urn => urn('data-product', name);
export const job = (name: string): Urn => urn('job', 'mesh', name);

type Said<T> = Pick<T, Extract<'from' | 'to', keyof T>> & Partial<T>;

/** What an example says of its mesh; what it does not say is nothing special. */
export interface Mesh {
  readonly nodes?: Readonly<Record<Urn, Partial<FlowNode>>>;
  readonly flows?: readonly Said<Flow>[];
  /** Each brings the resolved flow that it implies, of grade VALUES_AND_INFLUENCE if it does not say so. */
  readonly derivations?: readonly (Said<Derivation> & Pick<Flow, 'grade'>)[];
  readonly reads?: readonly Pick<Read, 'job' | 'dataset'>[];
  readonly entitlements?: readonly Pick<Entitlement, 'port' | 'consumer'>[];
  readonly boundaries?: readonly TranslatedBoundary[];
  /** SQL of jobs. */
  readonly sql?: Readonly<Record<Urn, string>>;
}

/** A flow graph with the nodes that its edges name. A flow is coarse and observed if it does not say so. */
export function meshOf({
  nodes = {},
  flows = [],
  derivations = [],
  reads = [],
  entitlements = [],
  boundaries = [],
  sql = {},
}: Mesh): FlowGraph {
  const columns = derivations.map(({ grade = 'VALUES_AND_INFLUENCE', ...said }, index) => {
    const shared = { slice: `columns:${index}`, source: 'test', kind: 'OBSERVED', since: 1 } as const;
    const { influence = 'DIRECT', subtype, masking, ...ends } = said;
    const flow: Flow = {
      ...shared,
      ...ends,
      from: nodeOf(ends.from),
      to: nodeOf(ends.to),
      resolved: true,
      grade,
    };
    return { derivation: { ...shared, ...ends, influence, subtype, masking } satisfies Derivation, flow };
  });
  const all = [
    ...flows.map((said, index): Flow => ({
      slice: `flow:${index}`,
      source: 'test',
      kind: 'OBSERVED',
      resolved: false,
      since: 1,
      ...said,
    })),
    ...columns.map(({ flow }) => flow),
  ];
  const ids = new Set([
    ...Object.keys(nodes),
    ...all.flatMap(({ from, to }) => [from, to]),
    ...reads.map((read) => read.dataset),
  ]);
  return {
    nodes: new Map(
      [...ids].map((id) => [
        id,
        { id, kind: kindOf(id), name: id, distance: 0, tags: [], ...productOf(id), ...nodes[id] },
      ]),
    ),
    flows: all,
    derivations: columns.map(({ derivation }) => derivation),
    reads: reads.map((read) => ({ slice: 'reads', source: 'test', ...read })),
    entitlements: entitlements.map((said, index) => ({
      agreement: urn('access-agreement', `a${index}`),
      ...said,
    })),
    boundaries,
    sql: new Map(Object.entries(sql).map(([id, text]) => [id, { text }])),
    completeness: { complete: true, revision: 1, visitedNodes: ids.size, visitedEdges: all.length },
  };
}

function nodeOf(id: Urn): Urn {
  return id.startsWith('urn:mesh:field:') ? id.replace(':field:', ':dataset:').replace(/:[^:]*$/, '') : id;
}

function kindOf(id: Urn): FlowNode['kind'] {
  if (id.startsWith('urn:mesh:output-port:')) return 'OUTPUT_PORT';
  return id.startsWith('urn:mesh:input-port:') ? 'INPUT_PORT' : 'DATASET';
}

/** Ports say in their URN which product they belong to. */
function productOf(id: Urn): Pick<FlowNode, 'product'> {
  return kindOf(id) === 'DATASET' ? {} : { product: product(id.split(':')[3] ?? '') };
}
