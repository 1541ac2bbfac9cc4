import type { PatchItem } from '../commit/patch.ts';
import { InputReader } from '../entities/input.ts';
import type { InputPath } from '../entities/input.ts';
import type {
  BoundedContextUpsertInput,
  ContextRelationSetInput,
  DomainUpsertInput,
} from '../generated/schema.ts';
import { relationRefusals, symmetricKinds } from './context-map.ts';

/** A domain as somebody says it should be. */
export function domainFacts(input: DomainUpsertInput, path: InputPath): PatchItem {
  const reader = new InputReader(path);
  const id = reader.key('domain', [input.slug], ['slug']);
  const properties = reader.properties(input, [
    'slug',
    'name',
    'description',
    'type',
    'subdomainType',
    'publishPolicy',
    'tags',
  ]);
  const references = reader.references({
    parent: { ids: input.parent, kinds: ['domain'] },
    owner: { ids: input.owner, kinds: ['team'] },
  });
  if (input.parent === id) reader.problem(['parent'], 'a domain cannot be a part of itself');
  if (id !== undefined) reader.facts.push({ type: 'entity', kind: 'domain', id, properties, references });
  return reader.item(id);
}

/** A bounded context as somebody says it should be. */
export function boundedContextFacts(input: BoundedContextUpsertInput, path: InputPath): PatchItem {
  const reader = new InputReader(path);
  const id = reader.key('bounded-context', [input.slug], ['slug']);
  const properties = reader.properties(input, [
    'slug',
    'name',
    'description',
    'vision',
    'isBigBallOfMud',
    'tags',
  ]);
  const references = reader.references({
    domain: { ids: input.domain, kinds: ['domain'] },
    owner: { ids: input.owner, kinds: ['team'] },
  });
  if (id !== undefined)
    reader.facts.push({ type: 'entity', kind: 'bounded-context', id, properties, references });
  return reader.item(id);
}

/** A relation of the context map; symmetric kinds are kept in the order of the ids, so that a pair has one. */
export function contextRelationFacts(input: ContextRelationSetInput, path: InputPath): PatchItem {
  const reader = new InputReader(path);
  const areContexts = (['upstream', 'downstream'] as const)
    .map((end) => reader.isOfKind(input[end], ['bounded-context'], [end]))
    .every(Boolean);
  for (const { path: at, message } of relationRefusals(input)) reader.problem([at], message);
  if (!areContexts) return reader.item(undefined);
  const { kind, upstreamRoles, downstreamRoles, description } = input;
  const isSwapped = kind != null && symmetricKinds.has(kind) && input.upstream > input.downstream;
  const [from, to] = isSwapped ? [input.downstream, input.upstream] : [input.upstream, input.downstream];
  const properties =
    kind == null
      ? null
      : {
          kind,
          upstreamRoles: [...(upstreamRoles ?? [])].sort(),
          downstreamRoles: [...(downstreamRoles ?? [])].sort(),
          ...(description == null ? {} : { description }),
        };
  const at = isSwapped ? { from: 'downstream', to: 'upstream' } : { from: 'upstream', to: 'downstream' };
  reader.facts.push({ type: 'link', relation: 'CONTEXT_RELATION', from, to, properties, path: at });
  return reader.item(from);
}
