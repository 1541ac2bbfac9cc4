import { DomainError } from '../core/errors.ts';
import { fieldOf, kindOf } from '../core/urn.ts';
import type { Urn } from '../core/urn.ts';
import { kinds } from '../entities/kinds.ts';
import type { QueryLineageArgs } from '../generated/schema.ts';
import type { Context } from '../graphql/context.ts';
import type { LineageAnswer } from './answers.ts';
import type { Completeness, FlowGraph } from './model.ts';
import { rollUp } from './rollup.ts';
import type { Grain, GrainGraph, GrainNode } from './rollup.ts';
import { startAt } from './starts.ts';

type Filter = NonNullable<QueryLineageArgs['filter']>;

/**
 * Where data comes from or goes to, at a grain.
 *
 * @throws DomainError NOT_FOUND, or INVALID for an entity, depth or grain that cannot be
 */
export async function lineageOf(context: Context, args: QueryLineageArgs): Promise<LineageAnswer> {
  const { direction = 'DOWNSTREAM', filter } = args;
  const depth = depthOf(args.depth);
  const { entity, nodes } = await startAt(context.graph, context.entities, args.of, 'of');
  const grain: Grain = args.grain ?? defaultGrain(entity.kind);
  if (entity.kind === 'field' && grain !== 'FIELD' && depth === 0)
    throw new DomainError('INVALID', 'depth 0 of a field is the field itself; ask at grain FIELD');
  const isPlain = grain === 'FIELD' || grain === 'DATASET';
  const graph = await context.lineage.walk({
    from: nodes,
    direction,
    depth: isPlain ? depth : undefined,
    fields: grain === 'FIELD',
    kinds: filter?.walkAssertions ?? undefined,
    signal: context.signal,
  });
  const walked = filter?.walkInfluence == null ? graph : onlyInfluence(graph, filter.walkInfluence);
  const starts = entity.kind === 'field' ? [entity.id] : grain === 'FIELD' ? fieldsOf(walked, nodes) : nodes;
  const isUpstream = direction === 'BOTH' ? undefined : direction === 'UPSTREAM';
  const rolled = rollUp(
    walked,
    grain,
    entity.kind === 'field' && grain !== 'FIELD' ? nodes : starts,
    isUpstream,
  );
  const cut = within(rolled, depth);
  return {
    ...shown(cut, filter),
    completeness: completenessOf(graph.completeness, cut.nodes.length < rolled.nodes.length),
  };
}

/** Hops as the caller gives them. @throws DomainError INVALID for a negative number */
export function depthOf(depth: number | null | undefined): number | undefined {
  if (depth == null) return undefined;
  if (depth < 0) throw new DomainError('INVALID', `depth is a number of hops, 0 or more; received ${depth}`);
  return depth;
}

function defaultGrain(kind: string): Grain {
  if (kind === 'field') return 'FIELD';
  return ['data-product', 'bounded-context', 'domain', 'team'].includes(kind) ? 'PRODUCT' : 'DATASET';
}

function onlyInfluence(graph: FlowGraph, influence: string): FlowGraph {
  return {
    ...graph,
    derivations: graph.derivations.filter((derivation) => derivation.influence === influence),
  };
}

function fieldsOf(graph: FlowGraph, datasets: readonly Urn[]): Urn[] {
  return datasets.flatMap((id) => (graph.nodes.get(id)?.fields ?? []).map((path) => fieldOf(id, path)));
}

function within({ nodes, edges }: GrainGraph, depth: number | undefined): GrainGraph {
  if (depth === undefined) return { nodes, edges };
  const kept = nodes.filter(({ distance }) => distance <= depth);
  const ids = new Set(kept.map(({ id }) => id));
  return { nodes: kept, edges: edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}

function completenessOf(walked: Completeness, isCut: boolean): Completeness {
  return isCut && walked.complete ? { ...walked, complete: false, reason: 'DEPTH_LIMIT' } : walked;
}

/** What is shown; it never cuts what is walked. Edges stay where both ends are shown. */
function shown(graph: GrainGraph, filter: Filter | null | undefined): GrainGraph {
  if (filter == null) return graph;
  const { kind, domain, product, platform, tag, exactDistance } = filter;
  const isAny = (wanted: readonly string[] | null | undefined, value: string | undefined): boolean =>
    wanted == null || (value !== undefined && wanted.includes(value));
  const isShown = ({ id, distance, sample }: GrainNode): boolean =>
    isAny(kind, entityKindOf(id)) &&
    isAny(domain, sample?.domain) &&
    isAny(product, sample?.product) &&
    isAny(platform, sample?.platform) &&
    (tag == null || (sample?.tags.some((each) => tag.includes(each)) ?? false)) &&
    (exactDistance == null || distance === exactDistance);
  const nodes = graph.nodes.filter(isShown);
  const ids = new Set(nodes.map(({ id }) => id));
  return { nodes, edges: graph.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}

/** GraphQL kind of what an id names. */
export function entityKindOf(id: Urn): string {
  const kind = kindOf(id);
  if (kind === undefined) throw new RangeError(`not a URN of the mesh: ${id}`);
  return kinds[kind].entityKind;
}
