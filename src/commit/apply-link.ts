import { canonicalJson } from '../core/hash.ts';
import type { Draft } from './draft.ts';
import { endLink, sayLink, standingLink, unsaid, unsayLink } from './link-words.ts';
import type { LinkRecord } from './link-words.ts';
import type { LinkFact, Outcome } from './patch.ts';
import { isWorthTouching, never } from './saying.ts';
import type { Saying } from './saying.ts';
import { linkKey } from './state.ts';
import { others } from './words.ts';

/** Applies a relation of the context map or between terms: of what each speaker says of a pair the latest stands. */
export function applyLink(draft: Draft, fact: LinkFact, saying: Saying): Outcome {
  const [from, to] = [draft.canonical(fact.from), draft.canonical(fact.to)];
  const key = linkKey(fact.relation, from, to);
  const known = draft.link(key) ?? unsaid;
  const { properties } = fact;
  const { time, document = others } = saying;
  const before = standingLink(known);
  const own = known.words[document];
  const isSaid = properties === null ? known.ended !== never : isEqual(own?.value, properties);
  const clock = properties === null ? known.ended : (own?.clock ?? never);
  if (isSaid && isEqual(before, properties) && !isWorthTouching(clock, saying)) return 'UNCHANGED';
  const link =
    properties === null ? endLink(known, time) : sayLink(known, document, { clock: time, value: properties });
  setLink(draft, key, known, link);
  if (isEqual(before, properties)) return 'UNCHANGED';
  if (!isEqual(standingLink(link), properties)) return 'STALE';
  return before === null ? 'CREATED' : 'UPDATED';
}

/** A document speaks of a relation no more; it ends when nobody else says it. */
export function withdrawLink(draft: Draft, key: string, document: string, saying: Saying): void {
  const known = draft.link(key) ?? unsaid;
  setLink(draft, key, known, unsayLink(known, document, saying.time));
}

/** Keeps what became of a relation, and notes the change that people see. */
function setLink(draft: Draft, key: string, known: LinkRecord, link: LinkRecord): void {
  if (link === known) return;
  draft.links.set(key, link);
  const [before, after] = [known, link].map((one) => standingLink(one));
  if (isEqual(before, after)) return;
  const [relation = '', from = '', to = ''] = key.split(' ');
  const told = (properties: typeof before): Record<string, never> | null =>
    properties == null ? null : ({ [relation]: to, ...properties } as never);
  draft.note({ entity: from, operation: 'RELATION_SET', before: told(before), after: told(after) }, key);
}

function isEqual(a: object | null | undefined, b: object | null | undefined): boolean {
  return canonicalJson((a ?? null) as never) === canonicalJson((b ?? null) as never);
}
