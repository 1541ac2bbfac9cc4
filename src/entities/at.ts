import type { Urn } from '../core/urn.ts';
import type { Context } from '../graphql/context.ts';
import type { EntityNode } from './model.ts';

// Resolvers for what only holds the URN of an entity.

/** The entity, or null when it is gone. */
export const entityAt = (
  { id }: { id: Urn },
  _: unknown,
  { entities }: Context,
): Promise<EntityNode | null> => entities.byId.load(id).then((node) => node ?? null);

/** The name that is known already, else the entity's. */
export async function nameAt(
  { id, name }: { id: Urn; name?: string | undefined },
  _: unknown,
  { entities }: Context,
): Promise<string> {
  if (name !== undefined) return name;
  const node = await entities.byId.load(id);
  return typeof node?.properties['name'] === 'string' ? node.properties['name'] : id;
}
