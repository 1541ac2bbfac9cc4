import { DomainError } from '../core/errors.ts';
import { datasetOfField, kindOf } from '../core/urn.ts';
import type { Urn, UrnKind } from '../core/urn.ts';
import type { EntityLoaders } from '../entities/loaders.ts';
import type { EntityNode } from '../entities/model.ts';
import type { Graph } from '../neo4j/graph.ts';
import { nodesOf } from './start-queries.ts';

/** Where a walk from an entity begins. */
export interface Start {
  /** The entity, alias resolved. */
  readonly entity: EntityNode;
  /** Datasets and ports. */
  readonly nodes: readonly Urn[];
}

/**
 * The entity behind an id, which has to be there and of one of the kinds.
 *
 * @throws DomainError NOT_FOUND or INVALID
 */
export async function existing(
  entities: EntityLoaders,
  id: Urn,
  kinds: readonly UrnKind[],
  what: string,
): Promise<EntityNode> {
  const kind = kindOf(id);
  if (kind === undefined || !kinds.includes(kind))
    throw new DomainError(
      'INVALID',
      `${what} is the URN of a ${kinds.join(', ')}; received ${JSON.stringify(id.slice(0, 200))}`,
    );
  const entity = await entities.byId.load(id);
  if (entity === undefined) throw new DomainError('NOT_FOUND', `there is no ${id}`);
  return entity;
}

const startKinds: readonly UrnKind[] = [
  'field',
  'dataset',
  'output-port',
  'input-port',
  'data-product',
  'bounded-context',
  'domain',
  'team',
];

/** Where a walk from any entity that holds flow nodes begins. */
export async function startAt(graph: Graph, entities: EntityLoaders, id: Urn, what: string): Promise<Start> {
  const entity = await existing(entities, id, startKinds, what);
  switch (entity.kind) {
    case 'field':
      return { entity, nodes: [datasetOfField(entity.id)] };
    case 'data-product':
    case 'bounded-context':
    case 'domain':
    case 'team':
      return {
        entity,
        nodes: (await graph.read(nodesOf[entity.kind], { id: entity.id })).map((row) => row.id),
      };
    default:
      return { entity, nodes: [entity.id] };
  }
}
