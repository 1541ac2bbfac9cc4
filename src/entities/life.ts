import type { PatchItem } from '../commit/patch.ts';
import { keyParts, parseUrn } from '../core/urn.ts';
import type { UrnKind } from '../core/urn.ts';
import type { RenameInput, RetireInput } from '../generated/schema.ts';
import { allKinds } from './kinds.ts';
import { InputReader } from './input.ts';
import type { InputPath } from './input.ts';

/** Kinds whose entities can be renamed: a key that people chose, and nothing that follows from another's key. */
export const renamedKinds: readonly UrnKind[] = [
  'domain',
  'bounded-context',
  'team',
  'term',
  'data-product',
  'data-contract',
  'dataset',
  'job',
];

/** The end of an entity of one of the kinds. */
export function retireFacts(
  input: RetireInput,
  path: InputPath,
  kinds: readonly UrnKind[] = allKinds,
): PatchItem {
  const reader = new InputReader(path);
  if (!reader.isOfKind(input.id, kinds, ['id'])) return reader.item(undefined);
  reader.facts.push({ type: 'retire', id: input.id });
  return reader.item(input.id);
}

/** Another name for an entity of one of the kinds: the properties that tell its key are taken from the new URN. */
export function renameFacts(
  input: RenameInput,
  path: InputPath,
  kinds: readonly UrnKind[] = renamedKinds,
): PatchItem {
  const reader = new InputReader(path);
  const areKnown = (['id', 'to'] as const)
    .map((end) => reader.isOfKind(input[end], kinds, [end]))
    .every(Boolean);
  if (!areKnown) return reader.item(undefined);
  const [from, to] = [parseUrn(input.id), parseUrn(input.to)];
  if (from === undefined || to === undefined) return reader.item(undefined);
  if (from.kind !== to.kind)
    reader.problem(['to'], `a ${from.kind} stays a ${from.kind}; received ${input.to}`);
  if (from.kind === 'term' && from.parts[0] !== to.parts[0])
    reader.problem(['to'], 'a term stays in its bounded context; map it to a term of the other one');
  const names = keyParts[to.kind] as readonly string[];
  const properties = Object.fromEntries(
    names.flatMap((name, index) =>
      name === 'context' ? [] : [[keyNames[name] ?? name, to.parts[index] ?? '']],
    ),
  );
  reader.facts.push({ type: 'rename', id: input.id, alias: input.to, properties });
  return reader.item(input.id);
}

/** Properties that hold key parts under another name. */
const keyNames: { readonly [part: string]: string } = { id: 'key' };
