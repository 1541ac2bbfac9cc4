import { hashOf } from '../core/hash.ts';
import { isWorthTouching } from './apply-entity.ts';
import type { Saying } from './apply-entity.ts';
import type { Draft } from './draft.ts';
import type { LinkFact, Outcome } from './patch.ts';
import type { RegisterValue } from './registers.ts';
import { linkKey } from './state.ts';

/** Applies a relation of the context map or between terms: one register per pair. */
export function applyLink(draft: Draft, fact: LinkFact, saying: Saying): Outcome {
  const [from, to] = [draft.canonical(fact.from), draft.canonical(fact.to)];
  const key = linkKey(fact.relation, from, to);
  const known = draft.link(key);
  const isEqual = hashOf((known?.properties ?? null) as never) === hashOf(fact.properties);
  if (known !== undefined && saying.time < known.clock) return isEqual ? 'UNCHANGED' : 'STALE';
  if (isEqual && known !== undefined && !isWorthTouching(known.clock, saying)) return 'UNCHANGED';
  if (!isEqual && known !== undefined && saying.time === known.clock) {
    const [a, b] = [hashOf(fact.properties), hashOf(known.properties as never)];
    if (a < b) return 'STALE';
  }
  draft.links.set(key, { properties: fact.properties, clock: saying.time });
  if (isEqual) return 'UNCHANGED';
  const before = known?.properties as Record<string, RegisterValue> | null | undefined;
  const change = {
    entity: from,
    operation: 'RELATION_SET',
    before: before == null ? null : { [fact.relation]: to, ...before },
    after: fact.properties === null ? null : { [fact.relation]: to, ...fact.properties },
  } as const;
  draft.note(change, key);
  return known?.properties == null ? 'CREATED' : 'UPDATED';
}
