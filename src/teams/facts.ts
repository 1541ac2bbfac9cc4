import type { PatchItem } from '../commit/patch.ts';
import { InputReader } from '../entities/input.ts';
import type { InputPath } from '../entities/input.ts';
import type { TeamUpsertInput } from '../generated/schema.ts';

/** A team as somebody says it should be. */
export function teamFacts(input: TeamUpsertInput, path: InputPath): PatchItem {
  const reader = new InputReader(path);
  const id = reader.key('team', [input.slug], ['slug']);
  const properties = {
    ...reader.properties(input, ['slug', 'name', 'description', 'tags']),
    ...reader.json('members', input.members),
    ...reader.json('channels', input.channels),
  };
  if (id !== undefined) reader.facts.push({ type: 'entity', kind: 'team', id, properties });
  return reader.item(id);
}
